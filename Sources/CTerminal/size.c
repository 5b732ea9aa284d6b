// The size that libedit works with.
//
// libedit keeps a picture of the screen with as many rows as the window, and does not hold its
// cursor inside it: once a line is taller than the window, moving to its end puts the cursor one
// row below the picture, and the next character is written through a null pointer. So libedit never
// works with the true height. It gets far more rows than any line fills, and more before a line
// fills them; what then goes over the edge, the terminal scrolls. A line taller than the window may
// look wrong, but it is whole.
//
// The size is set as the terminal's capabilities "li" and "co", since el_resize asks the window. So
// does el_gets at its beginning: the size is set again before each line is first drawn.

#include "internal.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

int terminal_columns(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  // libedit takes a window of one column for one of 80.
  return size.ws_col < 2 ? 2 : size.ws_col;
}

int terminal_rows(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) return 24;
  return size.ws_row;
}

static void set_number(EditLine *line, const char *capability, int number) {
  char text[16];
  snprintf(text, sizeof text, "%d", number);
  el_set(line, EL_SETTC, capability, text, NULL);
}

static int has_number(EditLine *line, const char *capability, int number) {
  int found = -1;
  return el_get(line, EL_GETTC, capability, &found) == 0 && found == number;
}

int size_fit(terminal_editor *editor, int rows) {
  enum { least_rows = 1500 };
  int columns = terminal_columns(STDIN_FILENO);
  if (rows < editor->rows) rows = editor->rows;
  if (rows < least_rows) rows = least_rows;
  if (rows == editor->rows && columns == editor->columns) return 1;
  editor->rows = rows;
  editor->columns = columns;
  set_number(editor->line, "li", rows);
  set_number(editor->line, "co", columns);
  return has_number(editor->line, "li", rows) && has_number(editor->line, "co", columns);
}
