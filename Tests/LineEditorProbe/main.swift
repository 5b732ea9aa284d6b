// A program for tests: it reads entries and says what it read, in a form that tests recognise.
//
//   LineEditorProbe [--prompt TEXT] [--coloured] [--history PATH]
//   LineEditorProbe --shell PROGRAM ARGUMENT…      runs a program as a shell with job control does
//   LineEditorProbe --script PROGRAM ARGUMENT…     runs it in its own process group, as a script does

import LineEditor

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "--shell": Supervisor(command: Array(arguments.dropFirst()), hasJobControl: true).run()
case "--script": Supervisor(command: Array(arguments.dropFirst()), hasJobControl: false).run()
default: Probe(arguments: arguments).run()
}
