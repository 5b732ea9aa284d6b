#ifndef CTERMINALDRIVER_H
#define CTERMINALDRIVER_H

/// What a program in a terminal is started with; a null path or directory leaves things as they are.
typedef struct {
  const char *program;
  char *const *arguments;
  char *const *environment;
  const char *directory;
  const char *standard_input;
  const char *standard_output;
  const char *standard_error;
  int columns;
  int rows;
} driver_setup;

/// Starts a program in a session and a new terminal of its own.
///
/// Returns its process number and sets the descriptor of the terminal's other end; -1 on failure. A
/// program that cannot be run ends with status 127.
int driver_start(const driver_setup *setup, int *master);

/// Changes the size of the window; the kernel tells the program.
void driver_resize(int master, int columns, int rows);

#endif
