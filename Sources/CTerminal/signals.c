// Signals at a prompt.
//
// libedit's own signal handling (EL_SIGNAL) is never switched on: it resizes its buffers inside the
// handler, which corrupts the heap when the window shrinks during typing, and it sends what it
// receives again to the whole process group, so that a SIGTERM meant for us hits the script that
// started us. Here a handler sets a flag and nothing else. Handlers are set by sigaction without
// SA_RESTART (`signal()` would imply it, and Ctrl-C at the prompt would then do nothing), and the
// wait for a key is a pselect, which unblocks the signals and sleeps in one step: a signal that
// arrives just before the sleep still ends it.

#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/select.h>

static atomic_int interruption;
static atomic_int resized;
static atomic_int continued;
static atomic_int stopped;
static atomic_int ending;

static void note(int number) {
  switch (number) {
  case SIGINT: atomic_store(&interruption, 1); break;
  case SIGWINCH: atomic_store(&resized, 1); break;
  case SIGCONT: atomic_store(&continued, 1); break;
  case SIGTSTP: atomic_store(&stopped, 1); break;
  default: atomic_store(&ending, number); break;
  }
}

/// The signals that are noted only while a prompt is open: at other times the terminal is as the
/// shell left it, and their default actions are right.
static const int prompt_signals[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGQUIT};
enum { prompt_signal_count = sizeof prompt_signals / sizeof *prompt_signals };
static struct sigaction earlier_actions[prompt_signal_count];

static struct sigaction noting_action(void) {
  struct sigaction action = {0};
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  return action;
}

void terminal_watch_interruptions(void) {
  struct sigaction action = noting_action();
  sigaction(SIGINT, &action, NULL);
}

int terminal_interruption_requested(void) { return atomic_load(&interruption); }

void terminal_clear_interruption(void) { atomic_store(&interruption, 0); }

void signals_enter_prompt(void) {
  struct sigaction action = noting_action();
  for (int i = 0; i < prompt_signal_count; i++) {
    sigaction(prompt_signals[i], NULL, &earlier_actions[i]);
    // What our parent made us ignore (nohup does so with SIGHUP) stays ignored.
    if (earlier_actions[i].sa_handler != SIG_IGN) sigaction(prompt_signals[i], &action, NULL);
  }
}

void signals_leave_prompt(void) {
  for (int i = 0; i < prompt_signal_count; i++) {
    sigaction(prompt_signals[i], &earlier_actions[i], NULL);
  }
  // One that came too late to be served is not lost: it takes its ordinary course now.
  int late = atomic_exchange(&ending, 0);
  if (late) raise(late);
  if (atomic_exchange(&stopped, 0)) raise(SIGTSTP);
}

pending_signals signals_take(void) {
  pending_signals taken = {
    .resized = atomic_exchange(&resized, 0),
    .continued = atomic_exchange(&continued, 0),
    .stopped = atomic_exchange(&stopped, 0),
    .ending = atomic_exchange(&ending, 0),
  };
  return taken;
}

void signals_raise_default(int number) {
  struct sigaction standard = {0}, earlier;
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  sigaction(number, &standard, &earlier);
  raise(number);
  sigaction(number, &earlier, NULL);
}

static int anything_noted(void) {
  return atomic_load(&interruption) || atomic_load(&resized) || atomic_load(&continued)
    || atomic_load(&stopped) || atomic_load(&ending);
}

int signals_wait_for_input(int descriptor) {
  sigset_t noted, earlier;
  sigemptyset(&noted);
  sigaddset(&noted, SIGINT);
  for (int i = 0; i < prompt_signal_count; i++) sigaddset(&noted, prompt_signals[i]);
  pthread_sigmask(SIG_BLOCK, &noted, &earlier);
  int ready = 0;
  while (!anything_noted()) {
    fd_set descriptors;
    FD_ZERO(&descriptors);
    FD_SET(descriptor, &descriptors);
    ready = pselect(descriptor + 1, &descriptors, NULL, NULL, NULL, &earlier);
    // A descriptor that cannot be waited for is for the read to report.
    if (ready > 0 || (ready < 0 && errno != EINTR)) break;
    ready = 0;
  }
  pthread_sigmask(SIG_SETMASK, &earlier, NULL);
  return ready != 0;
}

int terminal_wait_for_input(int descriptor) {
  return signals_wait_for_input(descriptor);
}
