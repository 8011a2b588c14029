/// Every kind of mapping in the format; the JSON Schema is tested against them.
let formatShapes: [any FieldKey.Type] = [
  ScenarioKey.self, EventKey.self, DayKey.self, RoomKey.self, ClosedKey.self, BreakKey.self, PaceKey.self,
  SessionKey.self, AttendanceKey.self, SectorRuleKey.self, SectorKey.self, DelegationKey.self, DelegatesKey.self,
  PinKey.self, RuleKey.self, SoftKey.self, SpreadKey.self, GuaranteeKey.self, TakesKey.self, FriendsKey.self,
  StageKey.self, ObjectiveKey.self,
  ContributorKey.self, AvailableKey.self, PreferencesKey.self, MixingKey.self, StabilityKey.self, SectorBalanceKey.self,
  MemoryKey.self,
  AgendaStageKey.self, AgendaObjectiveKey.self, ProgrammeRuleKey.self,
]
