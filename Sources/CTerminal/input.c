// Keys, and what must happen between them.
//
// libedit asks `input_read_character` for each character. It is the one place where the editor's
// buffers are at rest, so here the owner draws what changed, and the signals that were noted are
// served: the redraw after a resize, the way into and out of a stop, and the end.

#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// Sees to it that libedit has rows for the whole line and a further character.
static void make_room(terminal_editor *editor) {
  const LineInfoW *text = el_wline(editor->line);
  long lines = 1;
  for (const wchar_t *next = text->buffer; next < text->lastchar; next++) lines += *next == L'\n';
  size_make_room(editor, text->lastchar - text->buffer + 1, lines + 1);
}

void input_mark_pastes(terminal_editor *editor, int is_marked) {
  fputs(is_marked ? "\033[?2004h" : "\033[?2004l", editor->output);
  fflush(editor->output);
}

/// Notes a search: libedit shows it as a further line, `bck:` or `fwd:`, in vi's keys `/` or `?`.
static void note_search(terminal_editor *editor) {
  const LineInfoW *text = el_wline(editor->line);
  const wchar_t *start = text->lastchar;
  while (start > text->buffer && start[-1] != L'\n') start -= 1;
  if (start == text->buffer || start == text->lastchar) return;
  int is_named = text->lastchar - start > 3
    && (wcsncmp(start, L"bck", 3) == 0 || wcsncmp(start, L"fwd", 3) == 0);
  if (is_named || *start == L'/' || *start == L'?') editor->has_searched = 1;
}

/// Lets the owner serve an event between two keys.
static void tell(terminal_editor *editor, int event) {
  editor->serve(editor->context, event);
}

/// Prepares the terminal for a line that begins.
static void begin(terminal_editor *editor) {
  input_mark_pastes(editor, 1);
  // At the beginning of a line libedit asked the window for its size.
  size_set(editor);
  editor->is_begun = 1;
}

/// Takes the terminal back after a stop, however the shell left it.
static void resume(terminal_editor *editor) {
  // libedit believes that it never left its own mode, and would do nothing: lead it out and in.
  el_set(editor->line, EL_PREP_TERM, 0);
  el_set(editor->line, EL_PREP_TERM, 1);
  input_mark_pastes(editor, 1);
  tell(editor, terminal_event_resumed);
}

/// Gives the terminal to whoever comes next, below the line.
static void hand_over(terminal_editor *editor) {
  tell(editor, terminal_event_leave);
  input_mark_pastes(editor, 0);
  el_set(editor->line, EL_PREP_TERM, 0);
}

/// Serves what arrived: 0 to go on, -1 to give up the line.
static int serve_signals(terminal_editor *editor) {
  pending_signals pending = signals_take();
  if (pending.stopped) {
    // Stops as Ctrl-Z asks, with the terminal as the shell wants it, until it is continued.
    hand_over(editor);
    signals_raise_default(SIGTSTP);
    resume(editor);
    // The line is drawn: what brought us back, or changed the window meanwhile, is served.
    pending = (pending_signals){.ending = signals_take().ending};
  }
  if (pending.ending) {
    hand_over(editor);
    signals_raise_default(pending.ending);
  }
  if (pending.continued) resume(editor);
  if (pending.resized) tell(editor, terminal_event_draw);
  if (!terminal_interruption_requested()) return 0;
  const LineInfoW *text = el_wline(editor->line);
  editor->interrupted_line_was_empty = text->lastchar == text->buffer;
  tell(editor, terminal_event_give_up);
  editor->gave_up = 1;
  return -1;
}

/// Keeps a byte for the next reading, behind those that are kept already.
static void keep_byte(terminal_editor *editor, unsigned char byte) {
  if (editor->ahead_count < (int)sizeof editor->ahead) {
    editor->ahead[editor->ahead_count++] = byte;
  }
}

/// Reads a byte: 1, 0 at the end, -1 with EINTR when the line is to be given up.
static int read_byte(terminal_editor *editor, int *byte) {
  if (editor->ahead_count > 0) {
    *byte = editor->ahead[0];
    editor->ahead_count -= 1;
    memmove(editor->ahead, editor->ahead + 1, (size_t)editor->ahead_count);
    return 1;
  }
  for (;;) {
    if (!signals_wait_for_input(STDIN_FILENO)) {
      if (serve_signals(editor) == 0) continue;
      errno = EINTR;
      return -1;
    }
    unsigned char read_in;
    ssize_t count = read(STDIN_FILENO, &read_in, 1);
    if (count == 1) {
      *byte = read_in;
      return 1;
    }
    // A terminal that hung up reports an error: nobody is there any more.
    if (count == 0 || (errno != EINTR && errno != EAGAIN)) return 0;
  }
}

/// Whether a byte can be read within so many milliseconds.
static int has_byte(terminal_editor *editor, int milliseconds) {
  if (editor->ahead_count > 0) return 1;
  struct pollfd waiting = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&waiting, 1, milliseconds) > 0;
}

// MARK: Pastes

/// Whether an escape that was read begins a paste; what else follows it is kept for later.
///
/// A key's sequence comes in one piece. So the wait for more is short, and nobody who presses Escape
/// alone notices it.
static int begins_paste(terminal_editor *editor) {
  static const char mark[] = "[200~";
  enum { length = sizeof mark - 1, patience = 25 };
  unsigned char met[length];
  int count = 0, is_mark = editor->ahead_count == 0;
  while (is_mark && count < length && has_byte(editor, patience)) {
    if (read(STDIN_FILENO, &met[count], 1) != 1) break;
    is_mark = met[count] == (unsigned char)mark[count];
    count += 1;
  }
  if (is_mark && count == length) return 1;
  for (int i = 0; i < count; i++) keep_byte(editor, met[i]);
  return 0;
}

/// Adds a byte to what is pasted.
static void add_pasted(terminal_editor *editor, int byte) {
  // Far more than a plan may have; what is beyond is let go.
  enum { most = 1 << 24 };
  if (editor->pasted_length + 1 >= editor->pasted_room) {
    size_t room = editor->pasted_room == 0 ? 4096 : 2 * editor->pasted_room;
    char *larger = room > most ? NULL : realloc(editor->pasted, room);
    if (larger == NULL) return;
    editor->pasted = larger;
    editor->pasted_room = room;
  }
  editor->pasted[editor->pasted_length++] = (char)byte;
  editor->pasted[editor->pasted_length] = 0;
}

/// Reads what is pasted, up to the mark at its end: 1, or as `read_byte`.
static int read_paste(terminal_editor *editor) {
  static const char mark[] = "\033[201~";
  enum { length = sizeof mark - 1 };
  editor->pasted_length = 0;
  for (;;) {
    int byte;
    int result = read_byte(editor, &byte);
    if (result != 1) return result;
    add_pasted(editor, byte);
    size_t count = editor->pasted_length;
    if (count >= length && memcmp(editor->pasted + count - length, mark, length) == 0) {
      editor->pasted_length = count - length;
      editor->pasted[editor->pasted_length] = 0;
      return 1;
    }
  }
}

// MARK: Characters

/// The number of bytes that follow a leading byte, or -1 for one that leads nothing.
static int following_bytes(int byte) {
  if (byte < 0x80) return 0;
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  if (byte >= 0xf0 && byte <= 0xf4) return 3;
  return -1;
}

/// Whether a decoded sequence says what only it may say: the shortest form, and no surrogate.
static int is_scalar(unsigned value, int following) {
  static const unsigned least[] = {0, 0x80, 0x800, 0x10000};
  return value >= least[following] && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
}

/// Reads the bytes behind a first one: 1 with the character, or as `read_byte`.
static int read_rest(terminal_editor *editor, int byte, wchar_t *character) {
  // Bad bytes become U+FFFD: what is wrong is seen, not lost.
  enum { replacement = 0xfffd };
  int following = following_bytes(byte);
  unsigned value = following <= 0 ? (unsigned)byte : (unsigned)byte & (0x3fu >> following);
  for (int i = 0; i < following; i++) {
    int result = read_byte(editor, &byte);
    if (result != 1) return result;
    if ((byte & 0xc0) != 0x80) {
      keep_byte(editor, (unsigned char)byte);
      following = -1;
      break;
    }
    value = value << 6 | (unsigned)(byte & 0x3f);
  }
  *character = (wchar_t)(following >= 0 && is_scalar(value, following) ? value : replacement);
  return 1;
}

int input_read_character(EditLine *line, wchar_t *character) {
  terminal_editor *editor = editor_of(line);
  if (editor->queued) {
    *character = editor->queued;
    editor->queued = 0;
    return 1;
  }
  if (!editor->is_begun) begin(editor);
  make_room(editor);
  note_search(editor);
  // In the midst of what is typed fast, or of a key's sequence, nobody looks.
  if (!has_byte(editor, 0)) tell(editor, terminal_event_draw);
  int byte;
  int result = read_byte(editor, &byte);
  if (result != 1) return result;
  if (byte == 033 && begins_paste(editor)) {
    result = read_paste(editor);
    *character = PASTE_KEY[0];
    editor->queued = PASTE_KEY[1];
    return result;
  }
  return read_rest(editor, byte, character);
}
