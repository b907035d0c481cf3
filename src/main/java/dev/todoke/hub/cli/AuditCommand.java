package dev.todoke.hub.cli;

import picocli.CommandLine.Command;

/** Groups what can be done with the audit trail. */
@Command(
        name = "audit",
        subcommands = AuditVerifyCommand.class,
        mixinStandardHelpOptions = true,
        description = {"監査証跡を扱います。", "Works with the audit trail."})
final class AuditCommand {}
