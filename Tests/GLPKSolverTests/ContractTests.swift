import GLPKSolver
import Testing

@Test(arguments: ContractCase.linear) func `GLPK keeps the contract on linear models`(contract: ContractCase) throws {
  try contract.check(GLPKSolver())
}

@Test(arguments: ContractCase.integer) func `GLPK keeps the contract on integer models`(contract: ContractCase) throws {
  try contract.check(GLPKSolver())
}
