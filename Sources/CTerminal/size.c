// The size of the window, and the size that libedit works with.
//
// libedit keeps a picture of the screen with as many rows as the window, and does not hold its
// cursor inside it: once a line is taller than the window, moving to its end puts the cursor one
// row below the picture, and the next character is written through a null pointer. Nothing of that
// picture is ever shown, so libedit never hears of the true window. It works with a width that never
// changes, and with more rows than any text fills, more still before a text fills them.
//
// The size is set as the terminal's capabilities "li" and "co", since el_resize asks the window. So
// does el_gets at its beginning: the size is set again before each line is read.

#include "internal.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/// The width that libedit works with.
enum { picture_columns = 80, least_rows = 1500 };

int terminal_columns(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  // In a window of one column no wide character could be shown.
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

int size_set(terminal_editor *editor) {
  set_number(editor->line, "li", editor->rows);
  set_number(editor->line, "co", picture_columns);
  return has_number(editor->line, "li", editor->rows)
    && has_number(editor->line, "co", picture_columns);
}

int size_make_room(terminal_editor *editor, long characters, long lines) {
  // libedit shows a character in eight columns at most. One key may bring back all that another took
  // away, beside all that is there: twice the room.
  long rows = 2 * (lines + characters * 8 / (picture_columns - 8)) + 4;
  if (rows < least_rows) rows = least_rows;
  if (rows <= editor->rows) return 1;
  editor->rows = (int)rows;
  return size_set(editor);
}
