/// A figure that a whole plan is measured by, beside those at the head of the report. docs/metrics.md defines them.
enum PlanFigure: CaseIterable {
  case withoutWish, largestDissatisfaction, worstOff, gini, carried, giniWithCarried, priority, friends
  case evenDistance, largestEvenDistance, proportionalDistance, largestProportionalDistance, outsideShare
  case diversity, absentSectors, loneSectors
  case workshopsCovered, delegationsComplete
  case pairsMet, repeatedMeetings, seatsUsed
  case enviousSeats, curable, curableWithinSector
}
