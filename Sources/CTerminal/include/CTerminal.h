#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>
#include <wchar.h>

/// A line editor on a terminal: libedit, behind functions of fixed arity that Swift can call.
///
/// One thread at a time may use it. Pointers that a function hands out live until the next call.
typedef struct terminal_editor terminal_editor;

/// What a read came to.
enum {
  /// A line was entered.
  terminal_line_entered = 0,
  /// SIGINT arrived; the line so far is dropped.
  terminal_interrupted = 1,
  /// The person left (Ctrl-D on an empty line), or the terminal is gone.
  terminal_ended = 2,
};

/// What happened while a line is edited, for its owner to serve.
enum {
  /// Tab: what stands before the cursor is to be completed.
  terminal_event_complete = 0,
  /// Shift-Tab: the candidate before is wanted.
  terminal_event_complete_back = 1,
  /// Enter.
  terminal_event_enter = 2,
  /// Alt-Enter: a further line is wanted, whatever stands there.
  terminal_event_new_line = 3,
  /// A text was pasted: `terminal_pasted` has it.
  terminal_event_paste = 4,
  /// The text is wanted in the person's own editor.
  terminal_event_edit = 5,
  /// Nothing is typed for the moment: `terminal_set_hint` may say how the text could go on.
  terminal_event_idle = 6,
};

/// How the screen is to be brought up to date after an event was served.
enum {
  terminal_key_refresh = 0,
  terminal_key_beep = 1,
  terminal_key_redraw = 2,
  /// The text is entered as it stands.
  terminal_key_submit = 3,
};

/// Serves an event; the context is the one given to `terminal_open`.
typedef int (*terminal_event_function)(void *context, int event);

/// Makes the character type of the process UTF-8, and leaves every other locale category alone.
///
/// Returns 1 when it now is UTF-8, 0 when no such locale can be had.
int terminal_use_utf8(void);

/// Starts to note SIGINT instead of dying of it.
void terminal_watch_interruptions(void);

/// Whether SIGINT arrived since the last clearing; safe from any thread.
int terminal_interruption_requested(void);

/// Forgets an interruption.
void terminal_clear_interruption(void);

/// Waits until `descriptor` can be read: 1, or 0 when SIGINT arrived first.
int terminal_wait_for_input(int descriptor);

/// The width of the terminal on `descriptor` in columns, 80 where it does not say.
int terminal_columns(int descriptor);

/// The height of the terminal on `descriptor` in rows, 24 where it does not say.
int terminal_rows(int descriptor);

/// Opens an editor that reads standard input and draws on `output` (a terminal).
///
/// `keys` is "emacs" or "vi"; the person's `~/.editrc` has the last word. Returns NULL where the
/// terminal is unknown, cannot clear, or libedit fails.
terminal_editor *terminal_open(
  const char *program, const char *keys, int output, void *context, terminal_event_function serve);

/// Gives the terminal back.
void terminal_close(terminal_editor *editor);

/// Sets the prompt: printable text, in which each pair of bytes `\1` encloses an escape sequence
/// and is followed by a printable character.
void terminal_set_prompt(terminal_editor *editor, const char *marked_text);

/// Writes text where the editor draws, before a prompt.
void terminal_write(terminal_editor *editor, const char *text);

/// Reads one line: one of the results above.
int terminal_read(terminal_editor *editor);

/// The characters of the line that was read, or that is being edited.
const wchar_t *terminal_text(terminal_editor *editor, size_t *length);

/// The number of characters before the cursor in the line that is being edited.
size_t terminal_cursor(terminal_editor *editor);

/// Whether the line was empty when SIGINT interrupted the last read.
int terminal_interrupted_line_was_empty(terminal_editor *editor);

/// Replaces `count` characters before the cursor by `text`; 0 when it fitted.
int terminal_replace_before_cursor(terminal_editor *editor, int count, const char *text);

/// Shows `text` (lines end in `\n`) under the line that is being edited.
void terminal_show_below(terminal_editor *editor, const char *text);

/// The rows that the prompt and the text take, the cursor's row if it stands below them included.
int terminal_text_rows(terminal_editor *editor);

/// The text that was pasted, in UTF-8 as it came; lives until the next paste.
const char *terminal_pasted(terminal_editor *editor, size_t *length);

/// Sets what is shown dim behind the end of the text, of one line, until the next key; the key that
/// goes to the right takes it over. NULL for nothing.
void terminal_set_hint(terminal_editor *editor, const char *hint);

/// Runs an editor, a command of the shell, on a file, and waits for its end; whether it went well.
int terminal_run_editor(const char *command, const char *path);

/// Appends an entry to what the Up key walks through.
void terminal_add_history(terminal_editor *editor, const char *entry);

#endif
