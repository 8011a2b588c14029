// Whole problems in (GLPK 5.0 reference manual, sections 2.2 and 5.2).
#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "internal.h"

int cglpk_bounds(double *lower, double *upper) {
  int bounded_below = *lower > -DBL_MAX;
  int bounded_above = *upper < DBL_MAX;
  if (!bounded_below) *lower = 0;
  if (!bounded_above) *upper = 0;
  if (bounded_below && bounded_above) return *lower == *upper ? GLP_FX : GLP_DB;
  if (bounded_below) return GLP_LO;
  return bounded_above ? GLP_UP : GLP_FR;
}

static void load_matrix(glp_prob *lp, const cglpk_model *model) {
  int32_t count = model->row_start[model->rows];
  if (count == 0) return;
  // Scratch comes from GLPK's allocator, so that it is freed with the environment when GLPK refuses an entry.
  int *rows = glp_alloc(count + 1, sizeof *rows);
  int *columns = glp_alloc(count + 1, sizeof *columns);
  double *coefficients = glp_alloc(count + 1, sizeof *coefficients);
  for (int32_t row = 0; row < model->rows; row++) {
    for (int32_t entry = model->row_start[row]; entry < model->row_start[row + 1]; entry++) {
      rows[entry + 1] = row + 1;
      columns[entry + 1] = model->column[entry] + 1;
      coefficients[entry + 1] = model->coefficient[entry];
    }
  }
  glp_load_matrix(lp, count, rows, columns, coefficients);
  glp_free(rows);
  glp_free(columns);
  glp_free(coefficients);
}

static int32_t load(cglpk_problem *problem, void *arguments) {
  const cglpk_model *model = arguments;
  if (problem->loaded) return CGLPK_MISUSE;
  problem->lp = glp_create_prob();
  glp_set_obj_dir(problem->lp, GLP_MIN);
  glp_set_obj_coef(problem->lp, 0, model->constant);
  glp_add_cols(problem->lp, model->columns);
  for (int32_t column = 0; column < model->columns; column++) {
    double lower = model->column_lower[column];
    double upper = model->column_upper[column];
    int type = cglpk_bounds(&lower, &upper);
    glp_set_col_bnds(problem->lp, column + 1, type, lower, upper);
    glp_set_col_kind(problem->lp, column + 1, model->integer[column] ? GLP_IV : GLP_CV);
    glp_set_obj_coef(problem->lp, column + 1, model->cost[column]);
  }
  if (model->rows > 0) glp_add_rows(problem->lp, model->rows);
  for (int32_t row = 0; row < model->rows; row++) {
    double lower = model->row_lower[row];
    double upper = model->row_upper[row];
    int type = cglpk_bounds(&lower, &upper);
    glp_set_row_bnds(problem->lp, row + 1, type, lower, upper);
  }
  load_matrix(problem->lp, model);
  problem->best = calloc((size_t)model->columns, sizeof *problem->best);
  if (problem->best == NULL) return CGLPK_FAILED;
  problem->root_values = calloc((size_t)model->columns, sizeof *problem->root_values);
  problem->root_costs = calloc((size_t)model->columns, sizeof *problem->root_costs);
  if (problem->root_values == NULL || problem->root_costs == NULL) return CGLPK_FAILED;
  problem->columns = model->columns;
  problem->rows = model->rows;
  problem->loaded = 1;
  return CGLPK_OK;
}

int32_t cglpk_load(cglpk_problem *problem, const cglpk_model *model) {
  return cglpk_guarded(problem, load, (void *)model);
}
