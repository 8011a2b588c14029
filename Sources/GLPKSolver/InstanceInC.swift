import CGLPK

extension Instance {
  /// Lends the arrays in the shape that C wants, for the time of a call.
  func withModel<R>(_ body: (cglpk_model) -> R) -> R {
    lower.withUnsafeBufferPointer { lower in
      upper.withUnsafeBufferPointer { upper in
        integer.withUnsafeBufferPointer { integer in
          cost.withUnsafeBufferPointer { cost in
            withRows { model in
              var model = model
              model.columns = Int32(columns)
              model.column_lower = lower.baseAddress
              model.column_upper = upper.baseAddress
              model.integer = integer.baseAddress
              model.cost = cost.baseAddress
              model.constant = constant
              return body(model)
            }
          }
        }
      }
    }
  }

  private func withRows<R>(_ body: (cglpk_model) -> R) -> R {
    rowLower.withUnsafeBufferPointer { rowLower in
      rowUpper.withUnsafeBufferPointer { rowUpper in
        rowStart.withUnsafeBufferPointer { rowStart in
          column.withUnsafeBufferPointer { column in
            coefficient.withUnsafeBufferPointer { coefficient in
              var model = cglpk_model()
              model.rows = Int32(rows)
              model.row_lower = rowLower.baseAddress
              model.row_upper = rowUpper.baseAddress
              model.row_start = rowStart.baseAddress
              model.column = column.baseAddress
              model.coefficient = coefficient.baseAddress
              return body(model)
            }
          }
        }
      }
    }
  }
}
