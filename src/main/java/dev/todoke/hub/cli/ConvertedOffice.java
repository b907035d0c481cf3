package dev.todoke.hub.cli;

import dev.todoke.hub.filing.OfficeLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Numbers of the office that one format asks for and another does not carry. */
final class ConvertedOffice {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--office-number",
            paramLabel = "NUMBER",
            defaultValue = "",
            description = {"元のファイルにないときの事業所番号。", "事業所番号 of the agency, when the file does not carry it."})
    private String officeNumber;

    @Option(
            names = "--society-number",
            paramLabel = "NUMBER",
            defaultValue = "",
            description = {
                "元のファイルにないときの、健康保険組合の事業所番号。",
                "Number of the office with the society, when the file does not carry it."
            })
    private String societyNumber;

    /**
     * The part with every number its target asks for.
     *
     * @throws ParameterException when neither the file nor an option has it
     */
    FilingPart numbered(FilingPart part, ConversionTarget target) {
        OfficeLine line = part.office();
        boolean society = target == ConversionTarget.KPFD;
        if (society && line.societyNumber().isEmpty()) {
            require(societyNumber, "--society-number");
            line = line.withSocietyNumber(societyNumber);
        }
        if (!society && line.officeNumber().isEmpty()) {
            String number = ofRecords(part);
            require(number, "--office-number");
            line = line.withOfficeNumber(number);
        }
        return part.withOffice(line);
    }

    // The line of an office in a society's file lacks the number that most of its records have.
    private String ofRecords(FilingPart part) {
        String number =
                part.form().layout().has("officeNumber") ? part.records().get(0).get("officeNumber") : "";
        return number.isEmpty() ? officeNumber : number;
    }

    private void require(String number, String option) {
        if (number.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "事業所の番号がファイルにありません。%1$s で指定してください。 / The file lacks a number of the office: give it with %1$s."
                            .formatted(option));
        }
    }
}
