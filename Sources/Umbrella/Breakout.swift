// One import for everything: whoever writes `import Breakout` has the modules of the library. Swift has no other attribute for that yet, and
// this file is the only one that may use it; .ci/check-imports holds every other to plain imports.
@_exported import Certification
@_exported import Conference
@_exported import Explanation
@_exported import Optimization
@_exported import Planning
@_exported import ScenarioFile
@_exported import Sheets
@_exported import Verification
