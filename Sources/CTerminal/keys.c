// What keys do.
//
// Enter asks the owner whether the text is whole: it is entered, or goes on in a further line of the
// same buffer. Up and Down first move through the lines of the buffer, then through the history. The
// work of libedit's own functions is reached by private keys that are pushed as if they were typed.

#include "internal.h"

#include <string.h>

static unsigned char serve(EditLine *line, int event) {
  terminal_editor *editor = editor_of(line);
  switch (editor->serve(editor->context, event)) {
  case terminal_key_beep: return CC_REFRESH_BEEP;
  case terminal_key_submit: el_push(line, SUBMIT_KEY); return CC_NORM;
  default: return CC_REFRESH;
  }
}

static unsigned char on_complete(EditLine *line, int key) {
  (void)key;
  return serve(line, terminal_event_complete);
}

static unsigned char on_complete_back(EditLine *line, int key) {
  (void)key;
  return serve(line, terminal_event_complete_back);
}

static unsigned char on_enter(EditLine *line, int key) {
  (void)key;
  return serve(line, terminal_event_enter);
}

static unsigned char on_new_line(EditLine *line, int key) {
  (void)key;
  return serve(line, terminal_event_new_line);
}

static unsigned char on_paste(EditLine *line, int key) {
  (void)key;
  return serve(line, terminal_event_paste);
}

static unsigned char on_edit(EditLine *line, int key) {
  (void)key;
  return serve(line, terminal_event_edit);
}

static unsigned char on_clear(EditLine *line, int key) {
  (void)key;
  return serve(line, terminal_event_clear);
}

/// The beginning of the line of the buffer in which a character stands.
static const wchar_t *beginning(const LineInfoW *text, const wchar_t *at) {
  while (at > text->buffer && at[-1] != L'\n') at -= 1;
  return at;
}

/// The end of the line of the buffer in which a character stands.
static const wchar_t *ending(const LineInfoW *text, const wchar_t *at) {
  while (at < text->lastchar && *at != L'\n') at += 1;
  return at;
}

static unsigned char move_to(EditLine *line, const wchar_t *place) {
  el_cursor(line, (int)(place - el_wline(line)->cursor));
  return CC_CURSOR;
}

static unsigned char on_up(EditLine *line, int key) {
  (void)key;
  const LineInfoW *text = el_wline(line);
  const wchar_t *start = beginning(text, text->cursor);
  if (start == text->buffer) {
    terminal_editor *editor = editor_of(line);
    if (editor->steps_back < editor->history_count) editor->steps_back += 1;
    el_push(line, EARLIER_KEY);
    return CC_NORM;
  }
  const wchar_t *end = start - 1, *above = beginning(text, end);
  const wchar_t *place = above + (text->cursor - start);
  return move_to(line, place < end ? place : end);
}

static unsigned char on_down(EditLine *line, int key) {
  (void)key;
  const LineInfoW *text = el_wline(line);
  const wchar_t *end = ending(text, text->cursor);
  if (end == text->lastchar) {
    terminal_editor *editor = editor_of(line);
    // Where nothing is later, libedit would put an empty text in the place of what is typed.
    if (editor->steps_back == 0 && !editor->has_searched) return CC_ERROR;
    if (editor->steps_back > 0) editor->steps_back -= 1;
    el_push(line, LATER_KEY);
    return CC_NORM;
  }
  const wchar_t *place = end + 1 + (text->cursor - beginning(text, text->cursor));
  end = ending(text, end + 1);
  return move_to(line, place < end ? place : end);
}

static unsigned char on_line_beginning(EditLine *line, int key) {
  (void)key;
  const LineInfoW *text = el_wline(line);
  return move_to(line, beginning(text, text->cursor));
}

/// Whether the text has more than one line.
static int has_lines(const LineInfoW *text) {
  return wmemchr(text->buffer, L'\n', (size_t)(text->lastchar - text->buffer)) != NULL;
}

/// Moves to where the rest of the line ends: behind it, or over the line end where that is all.
static unsigned char on_rest_end(EditLine *line, int key) {
  (void)key;
  const LineInfoW *text = el_wline(line);
  const wchar_t *end = ending(text, text->cursor);
  return move_to(line, end == text->cursor && end < text->lastchar ? end + 1 : end);
}

/// Takes away the rest of the line, for Ctrl-Y to bring back; libedit's own function takes all lines
/// below as well.
static unsigned char on_kill_rest(EditLine *line, int key) {
  (void)key;
  int is_alone = !has_lines(el_wline(line));
  el_push(line, is_alone ? KILL_REST_KEY : MARK_KEY LINE_END_KEY KILL_MARKED_KEY);
  return CC_NORM;
}

/// Takes away the line, for Ctrl-Y to bring back; libedit's own function takes the whole text.
static unsigned char on_kill_line(EditLine *line, int key) {
  (void)key;
  const LineInfoW *text = el_wline(line);
  int is_alone = !has_lines(text);
  if (!is_alone) move_to(line, ending(text, text->cursor));
  el_push(line, is_alone ? KILL_ALL_KEY : MARK_KEY LINE_BEGINNING_KEY KILL_MARKED_KEY);
  return CC_NORM;
}

/// Takes over the hint, if there is one behind the cursor; whether it did.
static int take_hint(EditLine *line) {
  terminal_editor *editor = editor_of(line);
  const LineInfoW *text = el_wline(line);
  if (editor->hint == NULL || text->cursor != text->lastchar) return 0;
  if (text->lastchar - text->buffer != editor->hint_place) return 0;
  terminal_replace_before_cursor(editor, 0, editor->hint);
  terminal_set_hint(editor, NULL);
  return 1;
}

static unsigned char on_line_end(EditLine *line, int key) {
  (void)key;
  if (take_hint(line)) return CC_REFRESH;
  const LineInfoW *text = el_wline(line);
  return move_to(line, ending(text, text->cursor));
}

/// Whether a character is shown as a part of the one before it: an accent, the parts of an emoji.
static int joins(const LineInfoW *text, const wchar_t *at) {
  enum { joiner = 0x200d };
  if (at <= text->buffer || at >= text->lastchar || *at < 0x300) return 0;
  return wcwidth(*at) == 0 || at[-1] == joiner || (*at >= 0x1f3fb && *at <= 0x1f3ff);
}

/// Where the character before the cursor begins.
static const wchar_t *before(const LineInfoW *text) {
  const wchar_t *at = text->cursor;
  while (at > text->buffer && joins(text, --at)) {}
  return at;
}

/// Where the character at the cursor ends.
static const wchar_t *behind(const LineInfoW *text) {
  const wchar_t *at = text->cursor;
  while (at < text->lastchar && joins(text, ++at)) {}
  return at;
}

static unsigned char on_right(EditLine *line, int key) {
  (void)key;
  if (take_hint(line)) return CC_REFRESH;
  const LineInfoW *text = el_wline(line);
  if (text->cursor == text->lastchar) return CC_ERROR;
  return move_to(line, behind(text));
}

static unsigned char on_left(EditLine *line, int key) {
  (void)key;
  const LineInfoW *text = el_wline(line);
  if (text->cursor == text->buffer) return CC_ERROR;
  return move_to(line, before(text));
}

static unsigned char on_delete_before(EditLine *line, int key) {
  (void)key;
  const LineInfoW *text = el_wline(line);
  if (text->cursor == text->buffer) return CC_ERROR;
  el_deletestr(line, (int)(text->cursor - before(text)));
  return CC_REFRESH;
}

static unsigned char on_delete_at(EditLine *line, int key) {
  (void)key;
  const LineInfoW *text = el_wline(line);
  if (text->cursor == text->lastchar) return CC_ERROR;
  int count = (int)(behind(text) - text->cursor);
  el_cursor(line, count);
  el_deletestr(line, count);
  return CC_REFRESH;
}

/// Leaves at an empty prompt, submits an open block from a blank line, and else deletes a character.
static unsigned char on_end(EditLine *line, int key) {
  const LineInfoW *text = el_wline(line);
  if (text->lastchar == text->buffer) return CC_EOF;
  if (text->cursor < text->lastchar) return on_delete_at(line, key);
  const wchar_t *start = beginning(text, text->cursor);
  while (start < text->lastchar && *start == L' ') start += 1;
  return start == text->lastchar ? on_enter(line, key) : CC_REFRESH_BEEP;
}

/// Writes a closing bracket, a step further left than the blanks before it if these are all.
static unsigned char on_close(EditLine *line, int key) {
  const LineInfoW *text = el_wline(line);
  const wchar_t *start = beginning(text, text->cursor), *at = start;
  while (at < text->cursor && *at == L' ') at += 1;
  if (start > text->buffer && at == text->cursor && at - start >= 2) el_deletestr(line, 2);
  char bracket[] = {(char)key, 0};
  return el_insertstr(line, bracket) == 0 ? CC_REFRESH : CC_ERROR;
}

/// The functions that keys can be bound to, also in `~/.editrc`.
static const struct {
  const char *name;
  const char *help;
  unsigned char (*function)(EditLine *, int);
} functions[] = {
  {"buyin-complete", "completes what stands before the cursor", on_complete},
  {"buyin-complete-back", "goes back to the candidate before", on_complete_back},
  {"buyin-enter", "enters the text, or goes on in a new line", on_enter},
  {"buyin-new-line", "goes on in a new line", on_new_line},
  {"buyin-paste", "takes in what was pasted", on_paste},
  {"buyin-edit", "edits the text in another editor", on_edit},
  {"buyin-up", "moves a line up, or to an earlier entry", on_up},
  {"buyin-down", "moves a line down, or to a later entry", on_down},
  {"buyin-line-beginning", "moves to the beginning of the line", on_line_beginning},
  {"buyin-line-end", "moves to the end of the line, or takes the hint", on_line_end},
  {"buyin-right", "moves to the right, or takes the hint", on_right},
  {"buyin-left", "moves to the left", on_left},
  {"buyin-delete-before", "deletes the character before the cursor", on_delete_before},
  {"buyin-delete-at", "deletes the character at the cursor", on_delete_at},
  {"buyin-kill-rest", "takes away the rest of the line", on_kill_rest},
  {"buyin-kill-line", "takes away the line", on_kill_line},
  {"buyin-rest-end", "moves to the end of the rest of the line", on_rest_end},
  {"buyin-clear", "clears the screen, but for the text", on_clear},
  {"buyin-close", "closes a block", on_close},
  {"buyin-end", "leaves, or deletes the next character", on_end},
};

/// Keys that begin with an escape; in vi's command map it has been taken already, and in its insert
/// map they would make a lone Escape wait for a further key.
static const struct {
  const char *key;
  const char *command;
} escaped_keys[] = {
  {"\033[A", "buyin-up"},
  {"\033OA", "buyin-up"},
  {"\033[B", "buyin-down"},
  {"\033OB", "buyin-down"},
  {"\033[C", "buyin-right"},
  {"\033OC", "buyin-right"},
  {"\033[D", "buyin-left"},
  {"\033OD", "buyin-left"},
  {"\033[1;5D", "ed-prev-word"},
  {"\033[1;3D", "ed-prev-word"},
  {"\033[1;5C", "em-next-word"},
  {"\033[1;3C", "em-next-word"},
  {"\033[H", "buyin-line-beginning"},
  {"\033[1~", "buyin-line-beginning"},
  {"\033[7~", "buyin-line-beginning"},
  {"\033[F", "buyin-line-end"},
  {"\033[4~", "buyin-line-end"},
  {"\033[8~", "buyin-line-end"},
  {"\033[3~", "buyin-delete-at"},
  {"\033[Z", "buyin-complete-back"},
  {"\033\n", "buyin-new-line"},
  {"\033\r", "buyin-new-line"},
};

/// Keys of both styles.
static const struct {
  const char *key;
  const char *command;
} shared_keys[] = {
  {"^I", "buyin-complete"},
  {"^J", "buyin-enter"},
  {"^M", "buyin-enter"},
  {"}", "buyin-close"},
  {"^D", "buyin-end"},
  {"^H", "buyin-delete-before"},
  {"^?", "buyin-delete-before"},
  {"^L", "buyin-clear"},
  {SUBMIT_KEY, "ed-newline"},
  {EARLIER_KEY, "ed-prev-history"},
  {LATER_KEY, "ed-next-history"},
  {PASTE_KEY, "buyin-paste"},
};

/// Keys of the emacs style.
static const struct {
  const char *key;
  const char *command;
} emacs_keys[] = {
  {"^A", "buyin-line-beginning"},
  {"^E", "buyin-line-end"},
  {"^B", "buyin-left"},
  {"^F", "buyin-right"},
  {"^P", "buyin-up"},
  {"^N", "buyin-down"},
  {"^X^E", "buyin-edit"},
  {"^K", "buyin-kill-rest"},
  {"^U", "buyin-kill-line"},
  {MARK_KEY, "em-set-mark"},
  {KILL_MARKED_KEY, "em-kill-region"},
  {KILL_REST_KEY, "ed-kill-line"},
  {KILL_ALL_KEY, "em-kill-line"},
  {LINE_BEGINNING_KEY, "buyin-line-beginning"},
  {LINE_END_KEY, "buyin-rest-end"},
};

/// Keys of the vi style's command map.
static const struct {
  const char *key;
  const char *command;
} vi_keys[] = {
  {"^J", "buyin-enter"},
  {"^M", "buyin-enter"},
  {"k", "buyin-up"},
  {"j", "buyin-down"},
  {"v", "buyin-edit"},
  {"^L", "buyin-clear"},
  {SUBMIT_KEY, "ed-newline"},
  {EARLIER_KEY, "ed-prev-history"},
  {LATER_KEY, "ed-next-history"},
  {PASTE_KEY, "buyin-paste"},
};

#define COUNT(table) (sizeof table / sizeof *table)

void keys_bind(terminal_editor *editor) {
  EditLine *line = editor->line;
  const char *style = "emacs";
  el_get(line, EL_EDITOR, &style);
  int is_vi = strcmp(style, "vi") == 0;
  for (size_t i = 0; i < COUNT(functions); i++) {
    el_set(line, EL_ADDFN, functions[i].name, functions[i].help, functions[i].function);
  }
  for (size_t i = 0; i < COUNT(escaped_keys); i++) {
    if (is_vi) {
      el_set(line, EL_BIND, "-a", escaped_keys[i].key + 1, escaped_keys[i].command, NULL);
    } else {
      el_set(line, EL_BIND, escaped_keys[i].key, escaped_keys[i].command, NULL);
    }
  }
  for (size_t i = 0; i < COUNT(shared_keys); i++) {
    el_set(line, EL_BIND, shared_keys[i].key, shared_keys[i].command, NULL);
  }
  for (size_t i = 0; !is_vi && i < COUNT(emacs_keys); i++) {
    el_set(line, EL_BIND, emacs_keys[i].key, emacs_keys[i].command, NULL);
  }
  for (size_t i = 0; is_vi && i < COUNT(vi_keys); i++) {
    el_set(line, EL_BIND, "-a", vi_keys[i].key, vi_keys[i].command, NULL);
  }
}
