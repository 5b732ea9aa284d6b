#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>
#include <wchar.h>

/// A line editor on a terminal: libedit, behind functions of fixed arity that Swift can call.
///
/// libedit reads keys and edits a text; what it would draw is never shown. Its owner draws.
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
  /// Nothing is typed for the moment, or the window changed: the screen is to show the text, and
  /// `terminal_set_hint` may say how it could go on.
  terminal_event_draw = 6,
  /// The terminal is given away for a while, or for good: what is written next stands below the line.
  terminal_event_leave = 7,
  /// The same, since Ctrl-C was pressed.
  terminal_event_give_up = 8,
  /// The terminal is back, and the cursor anywhere.
  terminal_event_resumed = 9,
  /// The screen is to be cleared, but for the line.
  terminal_event_clear = 10,
};

/// What is to be done after an event was served.
enum {
  terminal_key_done = 0,
  terminal_key_beep = 1,
  /// The text is entered as it stands.
  terminal_key_submit = 2,
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

/// The columns that a character takes on the screen; negative for one that cannot be shown.
int terminal_width(wchar_t character);

/// Opens an editor that reads standard input, while its owner draws on `output` (a terminal).
///
/// `keys` is "emacs" or "vi"; the person's `~/.editrc` has the last word. Returns NULL where the
/// terminal is unknown, cannot clear, or libedit fails.
terminal_editor *terminal_open(
  const char *program, const char *keys, int output, void *context, terminal_event_function serve);

/// Gives the terminal back.
void terminal_close(terminal_editor *editor);

/// Writes to the terminal.
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

/// The text that was pasted, in UTF-8 as it came; lives until the next paste.
const char *terminal_pasted(terminal_editor *editor, size_t *length);

/// Sets what the owner shows behind the end of the text, of one line; the key that goes to the right
/// takes it over. NULL for nothing.
void terminal_set_hint(terminal_editor *editor, const char *hint);

/// Runs an editor, a command of the shell, on a file, and waits for its end; whether it went well.
int terminal_run_editor(const char *command, const char *path);

/// Appends an entry to what the Up key walks through.
void terminal_add_history(terminal_editor *editor, const char *entry);

#endif
