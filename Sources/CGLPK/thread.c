// A thread with a stack of a chosen size; GLPK's environment belongs to a thread.
#include <pthread.h>
#include <stddef.h>

#include "cglpk.h"

struct job {
  void (*body)(void *);
  void *context;
};

static void *perform(void *argument) {
  const struct job *job = argument;
  job->body(job->context);
  return NULL;
}

int32_t cglpk_run_on_own_thread(int64_t stack_size, void (*body)(void *), void *context) {
  struct job job = {body, context};
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return CGLPK_FAILED;
  pthread_t thread;
  int failed = pthread_attr_setstacksize(&attributes, (size_t)stack_size) != 0
      || pthread_create(&thread, &attributes, perform, &job) != 0;
  pthread_attr_destroy(&attributes);
  if (failed) return CGLPK_FAILED;
  return pthread_join(thread, NULL) == 0 ? CGLPK_OK : CGLPK_FAILED;
}
