// The editor: its beginning and end, and reading a line.

#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int terminal_use_utf8(void) {
  // LC_CTYPE only, so that numbers keep their decimal point. In a C locale libedit drops what is
  // not ASCII without a word, and a prompt that is not ASCII ends the process.
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) == NULL) continue;
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  }
  return 0;
}

terminal_editor *editor_of(EditLine *line) {
  void *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

/// The prompt of libedit's own picture, which nobody sees.
static char *no_prompt(EditLine *line) {
  static char nothing[] = "";
  (void)line;
  return nothing;
}

/// Takes what libedit would draw, and keeps nothing of it but the bell.
static void overhear(terminal_editor *editor, const char *text, size_t length) {
  if (memchr(text, '\a', length) == NULL) return;
  fputc('\a', editor->output);
  fflush(editor->output);
}

#ifdef __linux__
static ssize_t take_drawing(void *editor, const char *text, size_t length) {
  overhear(editor, text, length);
  return (ssize_t)length;
}

static FILE *open_unseen(terminal_editor *editor) {
  return fopencookie(editor, "w", (cookie_io_functions_t){.write = take_drawing});
}
#else
static int take_drawing(void *editor, const char *text, int length) {
  overhear(editor, text, (size_t)length);
  return length;
}

static FILE *open_unseen(terminal_editor *editor) {
  return funopen(editor, NULL, take_drawing, NULL, NULL);
}
#endif

/// Whether the terminal is known and understands the sequences that its owner sends.
static int is_capable(EditLine *line) {
  if (el_set(line, EL_TERMINAL, NULL) != 0) return 0;
  char *clear = NULL;
  if (el_get(line, EL_GETTC, "cd", &clear) != 0 || clear == NULL) return 0;
  return strncmp(clear, "\033[", 2) == 0;
}

static FILE *duplicate(int descriptor) {
  int copy = dup(descriptor);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, "w");
  if (file == NULL) {
    close(copy);
    return NULL;
  }
  // What is drawn at once is written at once: no screen shows the half of it.
  setvbuf(file, NULL, _IOFBF, 1 << 16);
  return file;
}

/// Makes libedit's objects, and reports whether the terminal can be edited on.
static int start(
  terminal_editor *editor, const char *program, const char *keys, int output
) {
  editor->output = duplicate(output);
  editor->unseen = open_unseen(editor);
  // libedit complains of an unknown terminal on its error file; we say it in our own words.
  editor->errors = fopen("/dev/null", "w");
  editor->history = history_init();
  if (!editor->output || !editor->unseen || !editor->errors || !editor->history) return 0;
  // The terminal itself is known by its descriptor, for its modes.
  editor->line = el_init_fd(
    program, stdin, editor->unseen, editor->errors, STDIN_FILENO, output, fileno(editor->errors));
  if (editor->line == NULL || !is_capable(editor->line)) return 0;
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, 100000);
  el_set(editor->line, EL_CLIENTDATA, editor);
  el_set(editor->line, EL_SIGNAL, 0);
  el_set(editor->line, EL_GETCFN, input_read_character);
  el_set(editor->line, EL_PROMPT, no_prompt);
  el_set(editor->line, EL_HIST, history, editor->history);
  el_set(editor->line, EL_EDITOR, strcmp(keys, "vi") == 0 ? "vi" : "emacs");
  // The person's own file first: `bind -v` in it resets the key maps.
  el_source(editor->line, NULL);
  keys_bind(editor);
  // Carriage returns stay what they are: else a pasted line end of two characters would be two.
  el_set(editor->line, EL_SETTY, "-d", "-icrnl", NULL);
  return size_make_room(editor, 0, 1);
}

terminal_editor *terminal_open(
  const char *program, const char *keys, int output, void *context, terminal_event_function serve
) {
  terminal_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->context = context;
  editor->serve = serve;
  if (start(editor, program, keys, output)) return editor;
  terminal_close(editor);
  return NULL;
}

void terminal_close(terminal_editor *editor) {
  if (editor->line) el_end(editor->line);
  if (editor->history) history_end(editor->history);
  if (editor->unseen) fclose(editor->unseen);
  if (editor->errors) fclose(editor->errors);
  if (editor->output) fclose(editor->output);
  free(editor->pasted);
  free(editor->hint);
  free(editor);
}

int terminal_width(wchar_t character) { return wcwidth(character); }

void terminal_write(terminal_editor *editor, const char *text) {
  fputs(text, editor->output);
  fflush(editor->output);
}

int terminal_read(terminal_editor *editor) {
  int count = 0;
  editor->entered = NULL;
  editor->entered_length = 0;
  editor->ahead_count = 0;
  editor->queued = 0;
  editor->interrupted_line_was_empty = 0;
  editor->steps_back = 0;
  editor->has_searched = 0;
  terminal_set_hint(editor, NULL);
  fflush(stdout);
  signals_take();
  signals_enter_prompt();
  editor->is_begun = 0;
  editor->gave_up = 0;
  const wchar_t *text = el_wgets(editor->line, &count);
  input_mark_pastes(editor, 0);
  signals_leave_prompt();
  if (text != NULL && count > 0) {
    editor->entered = text;
    editor->entered_length = (size_t)count;
    return terminal_line_entered;
  }
  // Not asked of libedit: in the midst of a search it takes an interruption for the end.
  return editor->gave_up ? terminal_interrupted : terminal_ended;
}

const wchar_t *terminal_text(terminal_editor *editor, size_t *length) {
  if (editor->entered != NULL) {
    *length = editor->entered_length;
    return editor->entered;
  }
  const LineInfoW *text = el_wline(editor->line);
  *length = (size_t)(text->lastchar - text->buffer);
  return text->buffer;
}

size_t terminal_cursor(terminal_editor *editor) {
  const LineInfoW *text = el_wline(editor->line);
  return (size_t)(text->cursor - text->buffer);
}

int terminal_interrupted_line_was_empty(terminal_editor *editor) {
  return editor->interrupted_line_was_empty;
}

/// Sees to it that libedit has rows for a further text beside what is there.
static void make_room_for(terminal_editor *editor, const char *text) {
  const LineInfoW *now = el_wline(editor->line);
  long characters = now->lastchar - now->buffer, lines = 1;
  for (const wchar_t *next = now->buffer; next < now->lastchar; next++) lines += *next == L'\n';
  for (; *text; text++) {
    characters += 1;
    lines += *text == '\n';
  }
  size_make_room(editor, characters, lines);
}

int terminal_replace_before_cursor(terminal_editor *editor, int count, const char *text) {
  make_room_for(editor, text);
  el_deletestr(editor->line, count);
  return *text == 0 ? 0 : el_insertstr(editor->line, text);
}

const char *terminal_pasted(terminal_editor *editor, size_t *length) {
  *length = editor->pasted_length;
  return editor->pasted;
}

void terminal_set_hint(terminal_editor *editor, const char *hint) {
  const LineInfoW *text = el_wline(editor->line);
  free(editor->hint);
  editor->hint = hint == NULL ? NULL : strdup(hint);
  editor->hint_place = text->lastchar - text->buffer;
}

void terminal_add_history(terminal_editor *editor, const char *entry) {
  // The Up key draws an entry at once: there is room for it beforehand.
  long characters = 0, lines = 1;
  for (const char *next = entry; *next; next++) {
    characters += 1;
    lines += *next == '\n';
  }
  size_make_room(editor, characters, lines);
  HistEvent event;
  if (history(editor->history, &event, H_ENTER, entry) >= 0) editor->history_count += 1;
}
