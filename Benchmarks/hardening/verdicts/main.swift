// Judges plans one after the other, as 'breakout verify' does, without beginning a program for each: of every folder that a line of the input
// names, plan.json and proof.json. A line of JSON comes back: whether it is accepted, refused or not read, and how its stages stand.
//
//     BREAKOUT_HARDENING=1 swift run verdicts < folders.txt

import Breakout
import Foundation

struct Verdict: Encodable {
  struct Stage: Encodable {
    var name: String
    var final: Double
    var bound: Double
    var standing: String
  }

  /// As the command ends: 0 accepted, 2 refused, 3 not read.
  var exitCode: Int
  var stages: [Stage] = []

  init(of folder: String) {
    func bytes(_ name: String) -> [UInt8] {
      FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init) ?? []
    }
    do {
      let file = try PlanFile(bytes("plan.json"))
      let proof = try decodeProof(bytes("proof.json"))
      let verified = try verify(file.plan, against: file.scenario)
      exitCode = 0
      for (number, standing) in standings(proof, of: verified).enumerated() {
        let claim = number < verified.plan.proof.count ? verified.plan.proof[number] : nil
        switch standing.kind {
        case .refuted: exitCode = 2
        case .proven, .claimed:
          stages.append(
            Stage(
              name: standing.stage, final: claim?.final ?? 0, bound: standing.bound?.value ?? claim?.bound ?? 0,
              standing: standing.kind == .proven ? "proven" : "claimed"))
        }
      }
    } catch is VerificationFailure {
      exitCode = 2
    } catch {
      exitCode = 3
    }
  }
}

while let folder = readLine() {
  let line = try JSONEncoder().encode(Verdict(of: folder))
  FileHandle.standardOutput.write(line + Data("\n".utf8))
}
