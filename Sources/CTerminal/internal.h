#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#ifdef __linux__
// For fopencookie, wcwidth and pselect.
#define _GNU_SOURCE 1
#endif

#include "CTerminal.h"

#include <histedit.h>
#include <stdio.h>

/// The state behind an editor.
struct terminal_editor {
  EditLine *line;
  History *history;
  /// Where the owner draws.
  FILE *output;
  /// Where libedit's own drawing goes, of which nothing is shown.
  FILE *unseen;
  FILE *errors;
  /// Whether the terminal is prepared for the present line.
  int is_begun;
  /// The rows of libedit's own picture, which are many more than the window's.
  int rows;
  /// The line that the last read returned, in libedit's storage.
  const wchar_t *entered;
  size_t entered_length;
  /// Bytes that were read ahead and come before what the terminal sends.
  unsigned char ahead[16];
  int ahead_count;
  /// Further characters of a private key, NUL for none: they come before everything.
  wchar_t queued;
  /// What was pasted, owned, with its length and the room it has.
  char *pasted;
  size_t pasted_length;
  size_t pasted_room;
  /// What is shown behind the end of the text, owned; a key takes it over.
  char *hint;
  /// The number of characters of the text that the hint belongs to.
  long hint_place;
  /// The entries of the history, and how many of them back the text that is edited was taken.
  int history_count;
  int steps_back;
  /// Whether an earlier entry was looked for, so that the steps are not known.
  int has_searched;
  /// Whether SIGINT ended the present line, and what it dropped.
  int gave_up;
  int interrupted_line_was_empty;
  void *context;
  terminal_event_function serve;
};

/// The keys that no keyboard sends: by them functions of ours reach those of libedit, and what is
/// pasted reaches us, in every map. Control-\ stands first: at a terminal it is a signal, no key.
#define SUBMIT_KEY "\034e"
#define EARLIER_KEY "\034p"
#define LATER_KEY "\034n"
#define PASTE_KEY "\034v"
#define MARK_KEY "\034m"
#define KILL_MARKED_KEY "\034r"
#define KILL_REST_KEY "\034k"
#define KILL_ALL_KEY "\034u"
#define LINE_BEGINNING_KEY "\034a"
#define LINE_END_KEY "\034z"

/// The signals that wait to be served while a line is read.
typedef struct {
  int resized;
  int continued;
  int stopped;
  /// The number of a signal that ends the process, or 0.
  int ending;
} pending_signals;

/// Notes the signals that concern an open prompt, until `signals_leave_prompt`.
void signals_enter_prompt(void);

/// Gives those signals back to whoever had them.
void signals_leave_prompt(void);

/// Takes, and so forgets, what arrived; SIGINT stays noted.
pending_signals signals_take(void);

/// Does to this process alone what `signal` does by default: stops it or ends it.
void signals_raise_default(int signal);

/// Waits until `descriptor` can be read: 1, or 0 when any noted signal arrived first.
int signals_wait_for_input(int descriptor);

/// Reads one character from the terminal for libedit; serves the signals meanwhile.
int input_read_character(EditLine *line, wchar_t *character);

/// Asks the terminal to mark what is pasted, or to mark it no longer.
void input_mark_pastes(terminal_editor *editor, int is_marked);

/// Binds the keys, after the person's own file.
void keys_bind(terminal_editor *editor);

/// Gives libedit the size that it works with; whether it took it.
int size_set(terminal_editor *editor);

/// Sees to it that libedit has rows for a text of so many characters and lines; whether it has.
int size_make_room(terminal_editor *editor, long characters, long lines);

/// Finds the editor that a libedit callback is about.
terminal_editor *editor_of(EditLine *line);

#endif
