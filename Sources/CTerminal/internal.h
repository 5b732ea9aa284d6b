#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#ifdef __linux__
// For wcwidth and pselect.
#define _GNU_SOURCE 1
#endif

#include "CTerminal.h"

#include <histedit.h>
#include <stdio.h>

/// The state behind an editor.
struct terminal_editor {
  EditLine *line;
  History *history;
  FILE *output;
  FILE *errors;
  /// The prompt with its marked escapes, owned.
  char *prompt;
  /// The columns that the prompt takes.
  int prompt_width;
  /// Whether the prompt of the present line is on the screen.
  int is_drawn;
  /// The size that libedit works with; its rows are many more than the window's.
  int rows;
  int columns;
  /// The line that the last read returned, in libedit's storage.
  const wchar_t *entered;
  size_t entered_length;
  /// A byte that broke a UTF-8 sequence and begins the next character, or -1.
  int held_byte;
  /// Whether SIGINT ended the present line, and what it dropped.
  int gave_up;
  int interrupted_line_was_empty;
  void *context;
  terminal_key_function complete;
};

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

/// Gives libedit the window's columns, and at least so many rows; whether it took them.
int size_fit(terminal_editor *editor, int rows);

/// Moves below the last row of the line, after a mark at its end, so that nothing is overwritten.
void input_leave_line(terminal_editor *editor, const char *mark);

/// Finds the editor that a libedit callback is about.
terminal_editor *editor_of(EditLine *line);

#endif
