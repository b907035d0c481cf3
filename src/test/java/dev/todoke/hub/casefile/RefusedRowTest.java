package dev.todoke.hub.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Two hubs take the same person in at the same moment: the second row is refused, and the exception is logged. */
class RefusedRowTest {

    @Test
    void the_exception_does_not_say_who_it_is_about() {
        RoomsUnderTest rooms = RoomsUnderTest.empty();
        rooms.shojiFiles(People.shoji(1).text());
        Casefile filed = rooms.theCase();
        String person = rooms.jdbc()
                .sql("select person_key from casefile")
                .query(String.class)
                .single();

        Throwable actual = catchThrowable(
                () -> rooms.get(Casefiles.class).open(List.of(again(filed, 1, person), again(filed, 2, person))));

        assertThat(actual).isInstanceOf(DuplicateKeyException.class);
        StringWriter printed = new StringWriter();
        actual.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain("ﾐﾎﾝ").doesNotContain("1990-04-01");
    }

    @Test
    void the_hub_is_set_so_that_the_driver_keeps_refused_rows_to_itself() throws Exception {
        assertThat(Files.readString(Path.of("config/application.yaml"))).contains("logServerErrorDetail: \"false\"");
    }

    private static NewCase again(Casefile filed, int n, String person) {
        return new NewCase(
                UUID.randomUUID(),
                "C-again-" + n,
                filed.filingId(),
                filed.ordinal(),
                filed.employerId(),
                filed.officeKey(),
                filed.procedure(),
                filed.insurerId(),
                filed.packVersion(),
                new PersonKey(person),
                filed.nameKana(),
                filed.nameKanji(),
                filed.birthDate(),
                filed.sex(),
                filed.factDate(),
                Map.of(),
                null,
                Map.of(),
                NumberState.MISSING,
                filed.expectedFrom(),
                filed.expectedTo(),
                null,
                null);
    }
}
