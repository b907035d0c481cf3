package dev.todoke.hub.cli;

import picocli.CommandLine.Command;

/** Groups what municipalities and their unions do without a running hub. */
@Command(
        name = "municipal",
        subcommands = MunicipalIssueCommand.class,
        mixinStandardHelpOptions = true,
        description = {"国民健康保険・後期高齢者医療の一斉交付。", "Mass issue for municipal insurers."})
final class MunicipalCommand {}
