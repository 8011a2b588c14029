// A narrow door to GLPK: whole problems in, answers out, and no way for GLPK to end the process or to print.
//
// Rules of the house
// - One thread, one problem: GLPK keeps its environment per thread, so a problem is opened, used and closed on the same
//   thread, and a thread has at most one open at a time. Breaking either rule is answered with CGLPK_MISUSE.
// - GLPK ends the process on bad input. Here every entry runs behind a guard that turns this into CGLPK_FATAL; GLPK's words
//   are then in cglpk_message(). The guard jumps over C frames only: a watcher has returned before any jump is made.
// - GLPK never writes to stdout or stderr: its terminal output ends in the guard.
// - After CGLPK_FATAL, or a stop that had to leave the simplex method in mid-step, the GLPK problem is gone. What was read
//   out before, the incumbent and the bound, stays readable; everything else answers CGLPK_GONE until cglpk_close().
//
// Counts are plain; positions are zero-based; infinite bounds are IEEE infinities. All problems are minimised.
// Source: GLPK 5.0 reference manual, chapters 2 (API), 3 (environment) and 5 (branch-and-cut).
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a call came to.
enum cglpk_code {
  /// Done; for a search: solved to proof.
  CGLPK_OK = 0,
  /// No point satisfies the rows and bounds (and integrality, for cglpk_branch).
  CGLPK_INFEASIBLE = 1,
  /// The relaxation has feasible points of arbitrarily small cost.
  CGLPK_UNBOUNDED = 2,
  /// The watcher, or the time limit, ended the search.
  CGLPK_STOPPED = 3,
  /// GLPK gave up or came to no trustworthy conclusion; try another method.
  CGLPK_FAILED = 4,
  /// GLPK met a condition on which it would have ended the process.
  CGLPK_FATAL = 5,
  /// The GLPK problem did not survive an earlier call.
  CGLPK_GONE = 6,
  /// Called on another thread than cglpk_open, or without a loaded problem or solved root.
  CGLPK_MISUSE = 7,
};

/// How to reach the optimum of the relaxation.
enum cglpk_method {
  /// Dual simplex with long steps from Bixby's basis, falling back to primal: by far the fastest here.
  CGLPK_DUAL = 0,
  /// Primal simplex from an advanced (triangular) basis.
  CGLPK_PRIMAL = 1,
  /// Primal simplex from the basis of all rows, without scaling: slow and steady.
  CGLPK_PLAIN = 2,
  /// Primal simplex behind GLPK's LP presolver: few calls of the watcher.
  CGLPK_PRESOLVED = 3,
};

/// A problem to load: minimise constant + Σ cost·x within the bounds.
typedef struct cglpk_model {
  /// Number of columns, at least 1.
  int32_t columns;
  /// Number of rows, may be 0.
  int32_t rows;
  /// [columns] least values; -infinity for none.
  const double *column_lower;
  /// [columns] greatest values; infinity for none.
  const double *column_upper;
  /// [columns] 1 for integer columns, whose finite bounds must be whole numbers, 0 for continuous ones.
  const uint8_t *integer;
  /// [columns] objective coefficients.
  const double *cost;
  /// Constant of the objective.
  double constant;
  /// [rows] least sums; -infinity for none.
  const double *row_lower;
  /// [rows] greatest sums; infinity for none.
  const double *row_upper;
  /// [rows + 1] row i has the entries row_start[i] ..< row_start[i + 1]; starts at 0, never falls.
  const int32_t *row_start;
  /// [row_start[rows]] column of each entry, zero-based, at most once per row. GLPK checks the range.
  const int32_t *column;
  /// [row_start[rows]] coefficient of each entry.
  const double *coefficient;
} cglpk_model;

/// The relaxation at the root once cuts were added, for points that are better than the incumbent.
typedef struct cglpk_root {
  /// Its optimum.
  double bound;
  int32_t columns;
  /// [columns]
  const double *values;
  /// [columns] derivatives of the minimised objective.
  const double *reduced_costs;
} cglpk_root;

/// How far a running search is.
typedef struct cglpk_event {
  /// Best objective met; infinity before the first.
  double incumbent;
  /// Proven lower bound; -infinity before the first.
  double bound;
  /// Branch-and-bound nodes made so far; 0 while the relaxation is solved.
  int32_t nodes;
  /// The root's relaxation when a branching of the root is next; NULL at any other event.
  const cglpk_root *root;
} cglpk_event;

/// Looks at a running search; anything but 0 stops it. Must return normally and must not call into this library.
typedef int32_t (*cglpk_watcher)(void *info, const cglpk_event *event);

/// How to branch. Zero-initialised is GLPK without any extra.
typedef struct cglpk_branching {
  /// Seconds of wall time; 0 or less for no limit.
  double time_limit;
  /// How far from whole a value may be and still count as whole, e.g. 1e-5.
  double integrality;
  /// Nonzero to add mixed-integer-rounding and clique cuts.
  int32_t cuts;
  /// Nonzero to branch by Driebeck and Tomlin's penalties instead of on the most fractional column.
  int32_t penalties;
  /// [columns] a feasible point to start from, whole where integer; NULL for none. Not checked for feasibility.
  const double *start;
} cglpk_branching;

/// An open problem.
typedef struct cglpk_problem cglpk_problem;

/// Calls `body` on a new thread with a stack of so many bytes, and waits until it has returned.
///
/// CGLPK_FAILED when the system has no such thread to give; `body` was then not called.
int32_t cglpk_run_on_own_thread(int64_t stack_size, void (*body)(void *), void *context);

/// Opens an empty problem for this thread; NULL when memory is out or the thread has one open.
cglpk_problem *cglpk_open(void);

/// Loads a whole problem into an open one, once. The arrays are copied.
int32_t cglpk_load(cglpk_problem *problem, const cglpk_model *model);

/// Solves the relaxation. The watcher is called about every `period` milliseconds, and may be NULL.
///
/// CGLPK_STOPPED after so many `iterations`, if they are not enough; any number below 1 for no limit.
/// CGLPK_OK only when GLPK calls the solution optimal and it satisfies the optimality conditions to about six digits.
int32_t cglpk_solve_root(
    cglpk_problem *problem, enum cglpk_method method, int32_t iterations, int32_t period, cglpk_watcher watcher,
    void *info);

/// Copies the optimum of the relaxation; only directly after cglpk_solve_root has returned CGLPK_OK.
///
/// values and reduced_costs are [columns], duals is [rows]; all are signed as derivatives of the minimised objective.
int32_t cglpk_relaxation(
    cglpk_problem *problem, double *objective, double *values, double *reduced_costs, double *duals);

/// Branch and cut from the solved relaxation. Afterwards cglpk_incumbent and cglpk_progress have the outcome.
///
/// CGLPK_OK when the incumbent is optimal to 1e-7, relative; CGLPK_INFEASIBLE when there is no whole point.
/// The watcher, which may be NULL, is called whenever an incumbent is found, at each node, and during long re-solves.
int32_t cglpk_branch(
    cglpk_problem *problem, const cglpk_branching *options, cglpk_watcher watcher, void *info);

/// Copies the best point of cglpk_branch to [columns] values; 0 when there is none, 1 when there is.
int32_t cglpk_incumbent(const cglpk_problem *problem, double *objective, double *values);

/// Proven lower bound and node count as of the last event of cglpk_branch.
void cglpk_progress(const cglpk_problem *problem, double *bound, int32_t *nodes);

/// Simplex iterations made so far.
int32_t cglpk_iterations(const cglpk_problem *problem);

/// GLPK's own words and return code about the last failure; empty and 0 without one. Lives as long as the problem.
const char *cglpk_message(const cglpk_problem *problem, int32_t *glpk_code);

/// Closes the problem and frees GLPK's environment of this thread. NULL is fine.
int32_t cglpk_close(cglpk_problem *problem);

#ifdef __cplusplus
}
#endif
