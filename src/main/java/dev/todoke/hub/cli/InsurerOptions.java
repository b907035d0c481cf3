package dev.todoke.hub.cli;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPackReader;
import dev.todoke.hub.insurer.PackFiles;
import dev.todoke.hub.insurer.PackReading;
import dev.todoke.hub.insurer.explain.ExpectedDays;
import dev.todoke.hub.insurer.explain.Text;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands on insurer packs share: the packs, the calendar, the language. */
final class InsurerOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private CalendarOptions calendar;

    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            defaultValue = "ja",
            description = "出力の言語 / language of the report (default: ${DEFAULT-VALUE})")
    private Language language;

    String of(Text text) {
        return language.of(text.ja(), text.en());
    }

    String of(String ja, String en) {
        return language.of(ja, en);
    }

    ExpectedDays days() {
        BusinessCalendar open = calendar.calendar();
        return new ExpectedDays(open, Deadlines.standard(open));
    }

    CalendarOptions calendar() {
        return calendar;
    }

    void print(String line) {
        command.commandLine().getOut().println(line);
    }

    ParameterException refusal(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** The packs at a place that are without fault; any other place is refused. */
    List<InsurerPack> packs(String place) {
        List<InsurerPack> packs = new ArrayList<>();
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            InsurerPackReader reader = new InsurerPackReader(validators.getValidator());
            for (Resource file : files(place)) {
                PackReading reading = read(reader, file);
                if (!reading.faults().isEmpty()) {
                    throw refusal(
                            "保険者パックに誤りがあります: %1$s。insurers lint で確かめてください。 / Faulty insurer pack: %1$s. Run insurers lint."
                                    .formatted(file.getFilename()));
                }
                packs.addAll(reading.packs());
            }
        }
        return packs;
    }

    List<Resource> files(String place) {
        try {
            List<Resource> files = PackFiles.at(place);
            if (files.isEmpty()) {
                throw refusal("保険者パックがありません: %1$s / No insurer pack in %1$s".formatted(place));
            }
            return files;
        } catch (IOException e) {
            throw refusal(Unreadable.message(place, e));
        }
    }

    PackReading read(InsurerPackReader reader, Resource file) {
        try (InputStream in = file.getInputStream()) {
            return reader.look(file.getFilename(), in);
        } catch (IOException e) {
            throw refusal(Unreadable.message(file.getFilename(), e));
        }
    }
}
