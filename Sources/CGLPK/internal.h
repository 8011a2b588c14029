// What the files of this target share. The only includer of glpk.h.
#pragma once

#include <glpk.h>
#include <pthread.h>
#include <setjmp.h>

#include "cglpk.h"

struct cglpk_problem {
  /// The GLPK problem; NULL before loading and after GLPK's environment had to be torn down.
  glp_prob *lp;
  /// Whose environment `lp` lives in.
  pthread_t thread;
  int32_t columns;
  int32_t rows;
  int32_t loaded;
  int32_t root_solved;
  int32_t gone;

  /// Where the guard resumes; valid while `guarded`.
  jmp_buf resume;
  int32_t guarded;

  cglpk_watcher watcher;
  void *info;
  cglpk_event event;
  /// How often a node was selected.
  int32_t selections;
  /// [columns] values of the incumbent; ours, so that it outlives GLPK's environment.
  double *best;
  int32_t has_best;
  /// [columns] the relaxation of the root once cuts were added.
  double *root_values;
  double *root_costs;
  /// [columns + 1] start as GLPK wants it, one-based; NULL when there is none or it was handed over.
  double *start;

  int32_t iterations;
  int32_t glpk_code;
  /// How much of `message` is used.
  int32_t length;
  char message[1024];
};

/// Runs `body` on GLPK, turning GLPK's fatal errors into CGLPK_FATAL.
int32_t cglpk_guarded(cglpk_problem *problem, int32_t (*body)(cglpk_problem *, void *), void *arguments);

/// Asks the watcher; nonzero to stop.
int32_t cglpk_ask(cglpk_problem *problem);

/// The GLPK type of a pair of bounds, and the bounds as GLPK wants them.
int cglpk_bounds(double *lower, double *upper);
