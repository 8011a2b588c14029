// The relaxation by GLPK's simplex method (GLPK 5.0 reference manual, section 2.8).
//
// Why Bixby's basis and the long-step dual method come first. Measured on allocations of delegates to the workshops of one
// block, sector counts with piecewise linear costs (GLPK 5.0, one core, seconds):
//
//     rows' basis  advanced  Bixby's     Bixby's, dual,
//     primal       primal    primal      long step
//        0.4         0.3       0.02        0.02         1,000 × 10
//        2.2         1.8       0.8         0.3          1,000 × 10, 60 delegations spread
//                              0.3         0.3          3,000 × 20
//                             61           4.8          3,000 × 20, 150 delegations spread
//                              1.2         1.7         10,000 × 20
//
// Runs cut into slices of 250 ms lose up to half again on the larger ones, so a run is left whole and looked in on instead.
#include "internal.h"

struct root {
  enum cglpk_method method;
  int32_t iterations;
  int32_t period;
  cglpk_watcher watcher;
  void *info;
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

/// Where the simplex method sets out. Without entries in the matrix there is nothing to scale or to factorise.
static void prepare(glp_prob *lp, enum cglpk_method method) {
  if (glp_get_num_nz(lp) == 0) return;
  if (method == CGLPK_PLAIN) {
    glp_unscale_prob(lp);
    glp_std_basis(lp);
    return;
  }
  glp_scale_prob(lp, GLP_SF_AUTO);
  if (method == CGLPK_DUAL) {
    glp_cpx_basis(lp);
  } else {
    glp_adv_basis(lp, 0);
  }
}

static glp_smcp parameters_of(const struct root *root) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  // The display routine is the only one that looks in while the simplex method runs; see on_text.
  parameters.msg_lev = GLP_MSG_ON;
  parameters.out_frq = root->period < 1 ? 1 : root->period;
  parameters.out_dly = 0;
  if (root->iterations > 0) parameters.it_lim = root->iterations;
  parameters.meth = root->method == CGLPK_DUAL ? GLP_DUALP : GLP_PRIMAL;
  parameters.r_test = root->method == CGLPK_DUAL ? GLP_RT_FLIP : GLP_RT_HAR;
  parameters.presolve = root->method == CGLPK_PRESOLVED ? GLP_ON : GLP_OFF;
  return parameters;
}

static int32_t solve_root(cglpk_problem *problem, void *arguments) {
  const struct root *root = arguments;
  if (!problem->loaded) return CGLPK_MISUSE;
  problem->root_solved = 0;
  problem->watcher = root->watcher;
  problem->info = root->info;
  prepare(problem->lp, root->method);
  glp_smcp parameters = parameters_of(root);
  problem->glpk_code = run(problem, &parameters);
  problem->iterations = glp_get_it_cnt(problem->lp);
  if (problem->glpk_code == GLP_ENOPFS) return CGLPK_INFEASIBLE;
  if (problem->glpk_code == GLP_EITLIM) return CGLPK_STOPPED;
  if (problem->glpk_code != 0) return CGLPK_FAILED;
  int32_t code = conclusion(problem->lp);
  problem->root_solved = code == CGLPK_OK;
  return code;
}

int32_t cglpk_solve_root(
    cglpk_problem *problem, enum cglpk_method method, int32_t iterations, int32_t period, cglpk_watcher watcher,
    void *info) {
  struct root root = {
      .method = method, .iterations = iterations, .period = period, .watcher = watcher, .info = info};
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
