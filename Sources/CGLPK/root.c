// The relaxation by GLPK's simplex method (GLPK 5.0 reference manual, section 2.8).
#include "internal.h"

struct root {
  enum cglpk_method method;
  int32_t period;
};

/// Whether the solution meets the optimality conditions: primal and dual equations and bounds, relative errors.
static int is_accurate(glp_prob *lp) {
  static const int conditions[] = {GLP_KKT_PE, GLP_KKT_PB, GLP_KKT_DE, GLP_KKT_DB};
  for (int k = 0; k < 4; k++) {
    double absolute, relative;
    int at_absolute, at_relative;
    glp_check_kkt(lp, GLP_SOL, conditions[k], &absolute, &at_absolute, &relative, &at_relative);
    if (!(relative <= 1e-6)) return 0;
  }
  return 1;
}

static int32_t conclusion(glp_prob *lp) {
  switch (glp_get_status(lp)) {
  case GLP_OPT: return is_accurate(lp) ? CGLPK_OK : CGLPK_FAILED;
  case GLP_NOFEAS: return CGLPK_INFEASIBLE;
  case GLP_UNBND: return CGLPK_UNBOUNDED;
  default: return CGLPK_FAILED;
  }
}

/// Primal simplex decides what dual simplex leaves open: without dual feasible points, is it unbounded or infeasible?
static int run(cglpk_problem *problem, glp_smcp *parameters) {
  int code = glp_simplex(problem->lp, parameters);
  int undecided = glp_get_dual_stat(problem->lp) == GLP_NOFEAS && glp_get_prim_stat(problem->lp) != GLP_FEAS;
  if (code == 0 && undecided && parameters->meth != GLP_PRIMAL) {
    parameters->meth = GLP_PRIMAL;
    code = glp_simplex(problem->lp, parameters);
  }
  return code;
}

static int32_t solve_root(cglpk_problem *problem, void *arguments) {
  const struct root *root = arguments;
  if (!problem->loaded) return CGLPK_MISUSE;
  problem->root_solved = 0;
  glp_prob *lp = problem->lp;
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  // The display routine is the only one that looks in while the simplex method runs; see on_text.
  parameters.msg_lev = GLP_MSG_ON;
  parameters.out_frq = root->period < 1 ? 1 : root->period;
  parameters.out_dly = 0;
  parameters.meth = root->method == CGLPK_DUAL ? GLP_DUALP : GLP_PRIMAL;
  parameters.presolve = root->method == CGLPK_PRESOLVED ? GLP_ON : GLP_OFF;
  if (glp_get_num_nz(lp) > 0) {
    if (root->method == CGLPK_PLAIN) {
      glp_unscale_prob(lp);
      glp_std_basis(lp);
    } else {
      glp_scale_prob(lp, GLP_SF_AUTO);
      glp_adv_basis(lp, 0);
    }
  }
  problem->glpk_code = run(problem, &parameters);
  problem->iterations = glp_get_it_cnt(lp);
  if (root->method == CGLPK_PRESOLVED) {
    if (problem->glpk_code == GLP_ENOPFS) return CGLPK_INFEASIBLE;
    // No dual feasible point: unbounded if there is a feasible point at all, which the presolver does not tell.
    if (problem->glpk_code != 0) return CGLPK_FAILED;
  }
  if (problem->glpk_code != 0) return CGLPK_FAILED;
  int32_t code = conclusion(lp);
  problem->root_solved = code == CGLPK_OK;
  return code;
}

int32_t cglpk_solve_root(
    cglpk_problem *problem, enum cglpk_method method, int32_t period, cglpk_watcher watcher, void *info) {
  if (problem == NULL) return CGLPK_MISUSE;
  struct root root = {.method = method, .period = period};
  problem->watcher = watcher;
  problem->info = info;
  return cglpk_guarded(problem, solve_root, &root);
}

struct relaxation {
  double *objective, *values, *reduced_costs, *duals;
};

static int32_t read_relaxation(cglpk_problem *problem, void *arguments) {
  const struct relaxation *relaxation = arguments;
  if (!problem->root_solved) return CGLPK_MISUSE;
  *relaxation->objective = glp_get_obj_val(problem->lp);
  for (int32_t column = 0; column < problem->columns; column++) {
    relaxation->values[column] = glp_get_col_prim(problem->lp, column + 1);
    relaxation->reduced_costs[column] = glp_get_col_dual(problem->lp, column + 1);
  }
  for (int32_t row = 0; row < problem->rows; row++) {
    relaxation->duals[row] = glp_get_row_dual(problem->lp, row + 1);
  }
  return CGLPK_OK;
}

int32_t cglpk_relaxation(
    cglpk_problem *problem, double *objective, double *values, double *reduced_costs, double *duals) {
  struct relaxation relaxation = {objective, values, reduced_costs, duals};
  return cglpk_guarded(problem, read_relaxation, &relaxation);
}

int32_t cglpk_iterations(const cglpk_problem *problem) { return problem->iterations; }
