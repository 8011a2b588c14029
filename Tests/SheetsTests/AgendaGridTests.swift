import Conference
import Testing

@testable import Sheets

@Suite struct AgendaGridTests {
  private let content = SheetContent(Fixture.verified, SheetOptions())

  private func grid(day: Int) -> AgendaGrid {
    let items = content.programme.items.enumerated().filter { $0.element.day == day }
    return AgendaGrid(items.map { (index: $0.offset, item: $0.element) }, rooms: [0, 1], of: content.scenario)
  }

  @Test(arguments: 0..<2)
  func `its rectangles cover every time and room once`(day: Int) {
    let grid = grid(day: day)
    var covered = grid.times.map { _ in [0, 0] }
    for cell in grid.cells {
      for row in cell.row..<(cell.row + cell.height) {
        for column in cell.column..<(cell.column + cell.width) { covered[row][column] += 1 }
      }
    }
    #expect(covered.allSatisfy { $0 == [1, 1] })
  }

  @Test func `a session in a joined room and a break cover its parts, a workshop its own room`() throws {
    let grid = grid(day: 1)
    func width(_ id: String) -> Int? {
      grid.cells.first { $0.item.map { content.programme.items[$0].id } == id }?.width
    }
    #expect(width("keynote") == 2)
    #expect(width("lunch") == 2)
    #expect(width("w1") == 1)
  }

  @Test func `more than six rooms stand one under the other`() throws {
    let few = agendaView(content)["days"] as? [View]
    let many = agendaView(SheetContent(Congress.plan(delegates: 70, blocks: 1, workshops: 7), SheetOptions()))["days"]
    #expect(few?.first?["layout"] as? String == "by-time")
    #expect((many as? [View])?.first?["layout"] as? String == "by-room")
  }
}
