import Optimization
import Testing

private func seats() -> Model {
  var model = Model(name: "seats")
  let x = model.addVariable("x", 0...3)
  let y = model.addVariable("y", 0...2, .continuous)
  let z = model.addVariable("free one", -.infinity...(.infinity), .continuous)
  let w = model.addVariable("w", -.infinity ... -1.5)
  model.addVariable("unused", 2...2)
  model.addConstraint("limit", LinearExpression(sum: [x, y]), ...4)
  model.addConstraint("range", LinearExpression([.init(x, 0.1), .init(z, -1)]), -1...1)
  model.addConstraint("equal", LinearExpression([.init(z, 1), .init(w, 3)]), equals: -2)
  model.addConstraint("nobody cares", LinearExpression(y), -.infinity...(.infinity))
  model.addConstraint("floor", LinearExpression([.init(y, 1e-7)]), 0...)
  model.objective = LinearExpression([.init(x, -2), .init(y, -1)], constant: 0.5)
  return model
}

@Test func `LP text reads like the model`() {
  #expect(
    seats().lpText() == """
      \\ seats
      Minimize
       obj: - 2 x - y + 0 unused + 0.5 constant
      Subject To
       limit: + x + y <= 4
       range: + 0.1 x - free_one >= -1
       range_upper: + 0.1 x - free_one <= 1
       equal: + free_one + 3 w = -2
       floor: + 1e-07 y >= 0
      Bounds
       0 <= x <= 3
       0 <= y <= 2
       free_one free
       -inf <= w <= -2
       unused = 2
       constant = 1
      Generals
       x w unused
      End

      """)
}

@Test func `MPS text reads like the model`() {
  #expect(
    seats().mpsText() == """
      NAME seats
      ROWS
       N obj
       L limit
       G range
       E equal
       N nobody_cares
       G floor
      COLUMNS
       MARKER 'MARKER' 'INTORG'
       x obj -2
       x limit 1
       x range 0.1
       MARKER 'MARKER' 'INTEND'
       y obj -1
       y limit 1
       y nobody_cares 1
       y floor 1e-07
       free_one range -1
       free_one equal 1
       MARKER 'MARKER' 'INTORG'
       w equal 3
       unused obj 0
       MARKER 'MARKER' 'INTEND'
       constant obj 0.5
      RHS
       RHS limit 4
       RHS range -1
       RHS equal -2
      RANGES
       RNG range 2
      BOUNDS
       LO BND x 0
       UP BND x 3
       LO BND y 0
       UP BND y 2
       FR BND free_one
       MI BND w
       UP BND w -2
       FX BND unused 2
       FX BND constant 1
      ENDATA

      """)
}

@Test func `names become legal and unique, the same every time`() {
  var model = Model(name: "names")
  let long = String(repeating: "n", count: 300)
  let wild = ["x", "x", "x_2", "x", "", "é ü", "3d", "e5", "E", "end", "Free", "a+b", "a-b", "obj", long]
  for name in wild { model.addVariable(name, 0...1) }
  let text = model.lpText()
  let generals = text.split(separator: "Generals\n")[1].split(whereSeparator: \.isWhitespace).dropLast()
  #expect(
    generals.prefix(14) == [
      "x", "x_2", "x_2_2", "x_3", "x4", "___", "_3d", "_e5", "_E", "_end", "_Free", "a_b", "a_b_2", "obj",
    ])
  #expect(generals.last?.count == 200)
  #expect(Set(generals).count == wild.count)
  #expect(model.lpText() == text)
}

@Test func `a model without anything is still a model in text`() {
  let model = Model(name: "")
  #expect(model.lpText().contains("Subject To\n none: + 0 constant <= 0\n"))
  #expect(model.mpsText() == "NAME model\nROWS\n N obj\nCOLUMNS\nRHS\nBOUNDS\nENDATA\n")
}

@Test func `numbers read back as the same numbers`() throws {
  var model = Model(name: "numbers")
  let numbers: [Double] = [0.1, 1.0 / 3, 1e-300, 1e300, 123_456_789.123, .leastNonzeroMagnitude, -1e22, 1e15 + 0.3]
  let x = model.addVariable("x", -.infinity...(.infinity))
  for number in numbers { model.addConstraint("r", LinearExpression([.init(x, number)]), ...number) }
  let lines = model.mpsText().split(separator: "\n")
  for (index, number) in numbers.enumerated() {
    let name = index == 0 ? "r" : "r_\(index + 1)"
    for prefix in [" x \(name) ", " RHS \(name) "] {
      let line = try #require(lines.first { $0.hasPrefix(prefix) })
      #expect(Double(line.dropFirst(prefix.count)) == number)
    }
  }
}

@Test func `long sums are broken into lines`() {
  var model = Model(name: "long")
  let x = (0..<500).map { model.addVariable("variable_\($0)", 0...1) }
  model.addConstraint("all", LinearExpression(sum: x), ...7)
  for line in model.lpText().split(separator: "\n") { #expect(line.utf8.count <= 140) }
}
