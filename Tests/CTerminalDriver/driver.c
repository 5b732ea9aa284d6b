// The part of the driver that Swift cannot do: between fork and exec nothing but system calls may
// run, and the functions for pseudo-terminals are hidden from Swift by feature macros.

#ifdef __linux__
#define _GNU_SOURCE 1
#endif

#include "CTerminalDriver.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

void driver_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(master, TIOCSWINSZ, &size);
}

/// Puts a file in the place of a standard descriptor.
static void redirect(int descriptor, const char *path) {
  if (path == NULL) return;
  int flags = descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC;
  int file = open(path, flags, 0600);
  if (file < 0 || dup2(file, descriptor) < 0) _exit(126);
  close(file);
}

/// Becomes the program.
static void run(const driver_setup *setup, const char *terminal) {
  setsid();
  int slave = open(terminal, O_RDWR);
  if (slave < 0) _exit(126);
  ioctl(slave, TIOCSCTTY, 0);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(slave, descriptor);
  if (slave > 2) close(slave);
  redirect(0, setup->standard_input);
  redirect(1, setup->standard_output);
  redirect(2, setup->standard_error);
  if (setup->directory != NULL && chdir(setup->directory) != 0) _exit(126);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(setup->program, setup->arguments, setup->environment);
  _exit(127);
}

int driver_start(const driver_setup *setup, int *master) {
  *master = posix_openpt(O_RDWR | O_NOCTTY);
  if (*master < 0) return -1;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  char terminal[256];
  if (grantpt(*master) != 0 || unlockpt(*master) != 0
      || ptsname_r(*master, terminal, sizeof terminal) != 0) {
    return -1;
  }
  driver_resize(*master, setup->columns, setup->rows);
  int process = fork();
  if (process == 0) run(setup, terminal);
  return process;
}
