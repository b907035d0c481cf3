package dev.todoke.hub.cli;

import picocli.CommandLine.Command;

/** Groups what can be asked of insurer packs. */
@Command(
        name = "insurers",
        subcommands = {InsurersLintCommand.class, InsurersExplainCommand.class, InsurersDiffCommand.class},
        mixinStandardHelpOptions = true,
        description = {"保険者の規則（保険者パック）を調べます。", "Looks into the rules of insurers (insurer packs)."})
final class InsurersCommand {}
