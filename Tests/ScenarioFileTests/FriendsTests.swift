import Conference
import Testing

@Test func `whom delegates ask to be with is read by codes and by names`() throws {
  let scenario = try sample(
    Sample(
      rest: "rules: {friends: {mutual: true, at-most: 3, soft: 5}}",
      roster: """
        id,name,sector,with
        a,"North, first",police,b
        b,South,police,"North, first; c"
        c,East,courts,"south, a"
        d,West,courts,
        """))
  #expect(scenario.delegates.map(\.friends) == [["b"], ["a", "c"], ["b", "a"], []])
  #expect(scenario.rules.friends == Friends(mutual: true, atMost: 3))
  #expect(scenario.rules[.friends] == .soft(weight: 5))
  #expect(scenario.friendships == [Friendship("a", "b", wishes: 2), Friendship("b", "c", wishes: 2)])
  #expect(try sample(Sample()).rules[.friends] == .off)
  #expect(try sample(Sample(rest: "rules: {friends: hard}")).rules[.friends] == .hard)
}

@Test func `friends are others, each named once, whom the roster has`() {
  expectDiagnostics(
    Sample(
      rest: "rules: {friends: {at-most: 0️⃣0}}",
      roster: """
        id,name,sector,with
        a,North,police,1️⃣a
        b,South,police,2️⃣c;c
        c,East,courts,3️⃣Nroth
        d,North,courts,4️⃣North
        """),
    [
      "0️⃣": "0 friends; it takes 1 to 1000", "1️⃣": "'a' asks to be with themselves; leave that out",
      "2️⃣": "'b' asks for 'c' twice; name them once",
      "3️⃣": "delegate 'Nroth' is not declared; the delegates are 'a', 'b', 'c' and 'd'",
      "4️⃣": "'North' is the name of 'a' and 'd'; give the code of one",
    ])
}

@Test func `friends who are to be together and apart are told before solving`() {
  expectDiagnostics(
    Sample(
      rest: "apart: [1️⃣[alb-1, alb-2]]\nrules: {friends: hard}",
      roster: "id,sector,with\nalb-1,police,\nalb-2,courts,alb-1"),
    ["1️⃣": "'alb-1' and 'alb-2' are also to be together, as friends; see 'rules.friends'"])
}
