import Conference
import Testing

@Test(arguments: [
  ("0:00", 0), ("00:00", 0), ("9:30", 570), ("09:30", 570), ("23:59", 1439), ("24:00", 1440),
]) func `times are hours and minutes`(text: String, minutes: Int) {
  #expect(TimeOfDay(text)?.minutes == minutes)
}

@Test(arguments: [
  "", ":", "9", "930", "9:3", "9:300", "009:30", "24:01", "25:00", "9:60", "-1:00", "9:30:00", " 9:30", "9.30", "٩:٣٠",
]) func `other texts are no times`(text: String) {
  #expect(TimeOfDay(text) == nil)
}

@Test func `every time of a day is read back as it is written`() {
  for minutes in 0...1440 {
    #expect(TimeOfDay("\(TimeOfDay(minutes: minutes)!)")?.minutes == minutes)
  }
  #expect(TimeOfDay(minutes: -1) == nil)
  #expect(TimeOfDay(minutes: 1441) == nil)
}

@Test func `a window opens before it closes`() {
  let (a, b) = (TimeOfDay("09:00")!, TimeOfDay("10:30")!)
  #expect(TimeWindow(from: a, to: b)?.minutes == 90)
  #expect(TimeWindow(from: a, to: b)?.description == "09:00–10:30")
  #expect(TimeWindow(from: a, to: a) == nil)
  #expect(TimeWindow(from: b, to: a) == nil)
}

@Test func `days are numbered one by one through centuries`() {
  var number = CalendarDate(year: 1899, month: 12, day: 31)!.dayNumber
  var weekday = 7
  for year in 1900...2100 {
    for month in 1...12 {
      for day in 1...31 {
        guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
        number += 1
        weekday = weekday % 7 + 1
        #expect(date.dayNumber == number && date.weekday == weekday, "\(date)")
        #expect(CalendarDate(date.description) == date)
      }
    }
  }
}

@Test(arguments: [
  ("2019-05-16", 4), ("2000-02-29", 2), ("1970-01-01", 4), ("2024-12-31", 2),
]) func `weekdays are those of the calendar`(text: String, weekday: Int) {
  #expect(CalendarDate(text)?.weekday == weekday)
}

@Test(arguments: [
  "2019-02-29", "1900-02-29", "2019-13-01", "2019-00-10", "2019-04-31", "2019-5-16", "19-05-16", "2019/05/16", "",
  "2019-05-16T00:00", "0000-01-01", "+019-05-16", "2019-+5-16", "2019-05--1",
]) func `other texts are no dates`(text: String) {
  #expect(CalendarDate(text) == nil)
}

@Test func `moments of all days share one clock`() throws {
  let event = Event(
    name: "T",
    days: [
      Day(id: "sun", date: try #require(CalendarDate("2020-03-01")), opens: TimeOfDay("09:00")!, closes: .endOfDay),
      Day(
        id: "fri", date: try #require(CalendarDate("2020-02-28")), opens: TimeOfDay("08:30")!,
        closes: TimeOfDay("17:00")!),
    ])
  #expect(event.days.map(\.id) == ["fri", "sun"])
  let (friday, sunday) = (event.days[0], event.days[1])
  #expect(event.moment(friday, .midnight) == Moment(minutes: 0))
  #expect(event.moment(sunday, TimeOfDay("09:30")!) == Moment(minutes: 2 * 1440 + 570))
  #expect(event.moment(sunday, .midnight) - event.moment(friday, TimeOfDay("23:00")!) == 1440 + 60)
  #expect(event.opening(of: friday) == Interval(start: Moment(minutes: 510), minutes: 510))
  #expect(event.label(Moment(minutes: 2 * 1440 + 570)) == "sun 09:30")
  #expect(event.day(of: Moment(minutes: 1440 + 5))?.id == "fri")
  #expect(event.day(of: Moment(minutes: -1)) == nil)
  #expect(event.label(Moment(minutes: -30)) == "? 23:30")
}

@Test func `stretches overlap when they share a minute`() {
  func stretch(_ start: Int, _ end: Int) -> Interval {
    Interval(start: Moment(minutes: start), end: Moment(minutes: end))
  }
  #expect(stretch(0, 10).overlaps(stretch(9, 20)))
  #expect(!stretch(0, 10).overlaps(stretch(10, 20)))
  #expect(!stretch(10, 20).overlaps(stretch(0, 10)))
  #expect(stretch(0, 30).overlaps(stretch(10, 20)))
  #expect(stretch(0, 30).contains(stretch(0, 30)))
  #expect(!stretch(1, 30).contains(stretch(0, 30)))
  #expect(stretch(10, 5).minutes == 0)
}
