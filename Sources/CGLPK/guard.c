// The guard: GLPK's fatal errors and terminal output end here (GLPK 5.0 reference manual, section 3.2).
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

enum jump { JUMP_FATAL = 1, JUMP_STOP = 2 };

/// GLPK has one environment per thread, and glp_free_env tears down every problem in it.
static _Thread_local cglpk_problem *open_problem = NULL;

cglpk_problem *cglpk_open(void) {
  if (open_problem != NULL) return NULL;
  cglpk_problem *problem = calloc(1, sizeof *problem);
  if (problem == NULL) return NULL;
  problem->thread = pthread_self();
  problem->event = (cglpk_event){.incumbent = INFINITY, .bound = -INFINITY, .nodes = 0};
  open_problem = problem;
  return problem;
}

/// GLPK is about to abort: leave instead. It calls this from plain C frames of its own.
static void on_error(void *info) {
  cglpk_problem *problem = info;
  if (problem->guarded) longjmp(problem->resume, JUMP_FATAL);
}

/// Keeps what GLPK says about an error. Everything else it says is progress, and a good moment to ask the watcher.
///
/// During a simplex run there is no callback, but the display routine comes by at a chosen frequency. Leaving by a jump loses
/// nothing there: an unfinished relaxation has no bound, and an unfinished node was not counted.
static int on_text(void *info, const char *text) {
  cglpk_problem *problem = info;
  if (glp_at_error()) {
    int32_t room = (int32_t)sizeof problem->message - 1 - problem->length;
    int32_t count = (int32_t)strlen(text);
    if (count > room) count = room;
    memcpy(problem->message + problem->length, text, (size_t)count);
    problem->length += count;
    problem->message[problem->length] = '\0';
  } else if (problem->guarded && cglpk_ask(problem)) {
    longjmp(problem->resume, JUMP_STOP);
  }
  return 1;
}

int32_t cglpk_ask(cglpk_problem *problem) {
  return problem->watcher == NULL ? 0 : problem->watcher(problem->info, &problem->event);
}

int32_t cglpk_guarded(cglpk_problem *problem, int32_t (*body)(cglpk_problem *, void *), void *arguments) {
  if (problem == NULL || problem != open_problem || !pthread_equal(problem->thread, pthread_self())) {
    return CGLPK_MISUSE;
  }
  if (problem->gone) return CGLPK_GONE;
  problem->glpk_code = 0;
  problem->length = 0;
  problem->message[0] = '\0';
  glp_term_hook(on_text, problem);
  glp_error_hook(on_error, problem);
  int32_t code;
  switch (setjmp(problem->resume)) {
  case 0:
    problem->guarded = 1;
    code = body(problem, arguments);
    break;
  case JUMP_STOP:
    code = CGLPK_STOPPED;
    problem->gone = 1;
    break;
  default:
    code = CGLPK_FATAL;
    problem->gone = 1;
    break;
  }
  problem->guarded = 0;
  problem->watcher = NULL;
  problem->info = NULL;
  if (problem->gone) {
    // The jump left GLPK's structures half-changed; only its allocator still knows them all.
    problem->lp = NULL;
    glp_free_env();
  }
  return code;
}

const char *cglpk_message(const cglpk_problem *problem, int32_t *glpk_code) {
  *glpk_code = problem->glpk_code;
  return problem->message;
}

static int32_t delete_problem(cglpk_problem *problem, void *arguments) {
  (void)arguments;
  if (problem->lp != NULL) glp_delete_prob(problem->lp);
  problem->lp = NULL;
  return CGLPK_OK;
}

int32_t cglpk_close(cglpk_problem *problem) {
  if (problem == NULL) return CGLPK_OK;
  int32_t code = cglpk_guarded(problem, delete_problem, NULL);
  if (code == CGLPK_MISUSE) return code;
  open_problem = NULL;
  // A thread that ends takes only the pointer to its environment along, not the environment.
  glp_free_env();
  free(problem->best);
  free(problem->root_values);
  free(problem->root_costs);
  free(problem->start);
  free(problem);
  return CGLPK_OK;
}
