// The person's own editor.

#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/// Becomes the editor; returns only where that fails.
static void become(const char *script, const char *path) {
  static const int numbers[] = {SIGINT, SIGTSTP, SIGQUIT, SIGPIPE, SIGWINCH};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) signal(numbers[i], SIG_DFL);
  // Where results go to a file, the editor still draws on the terminal.
  if (!isatty(STDOUT_FILENO)) {
    int terminal = open("/dev/tty", O_RDWR);
    if (terminal >= 0) dup2(terminal, STDOUT_FILENO);
  }
  execl("/bin/sh", "sh", "-c", script, "sh", path, (char *)NULL);
}

int terminal_run_editor(const char *command, const char *path) {
  static const char argument[] = " \"$1\"";
  char *script = malloc(strlen(command) + sizeof argument);
  if (script == NULL) return 0;
  strcpy(script, command);
  strcat(script, argument);
  fflush(NULL);
  pid_t child = fork();
  if (child == 0) {
    become(script, path);
    _exit(127);
  }
  free(script);
  int status = 0;
  if (child < 0) return 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
