import ArgumentParser

/// What if: values of a scenario that are changed without editing its file.
struct SettingArguments: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Put a value into the scenario for this run: rooms.room-9.seats=30. Lists are entered by the id of an element, or its "
        + "position from 0. May be given more than once.", valueName: "path=value"))
  var settings: [String] = []
}
