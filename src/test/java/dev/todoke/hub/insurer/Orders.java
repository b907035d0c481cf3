package dev.todoke.hub.insurer;

import dev.todoke.hub.identity.OfficeSymbol;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.identity.Sex;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.core.io.DefaultResourceLoader;

/** Registration orders of one invented person, and the means to write them. */
public final class Orders {
    private Orders() {}

    /** Writes messages with the packs and transforms the hub ships. */
    public static RegistrationMessages messages() throws Exception {
        InsurerPacks packs = InsurerPacksTest.shipped();
        return new RegistrationMessages(
                packs,
                new RegistrationXmlWriter(Clock.system(ZoneId.of("Asia/Tokyo"))),
                new InsurerTransforms(packs, InsurerPacksTest.shippedProperties(), new DefaultResourceLoader()));
    }

    public static RegistrationOrder with(String insurerId, PersonalNumber number) {
        return order(insurerId, 1, "ﾐﾎﾝ ﾀﾛｳ", new RegistrationOrder.Number.Given(number));
    }

    public static RegistrationOrder without(String insurerId) {
        return order(insurerId, 1, "ﾐﾎﾝ ﾀﾛｳ", new RegistrationOrder.Number.Missing(false));
    }

    public static RegistrationOrder order(
            String insurerId, int version, String nameKana, RegistrationOrder.Number number) {
        return new RegistrationOrder(
                "C-20261201-0000001:registration:" + version,
                version,
                Instant.parse("2026-12-02T00:00:00Z"),
                "C-20261201-0000001",
                insurerId,
                new RegistrationOrder.Office(new OfficeSymbol("21", "01", "ﾐﾎﾝ"), "12345", "見本商事株式会社"),
                Optional.of("17"),
                new RegistrationOrder.Person(
                        nameKana,
                        "見本　太郎",
                        LocalDate.of(1990, 2, 3),
                        Optional.of(Sex.M),
                        Optional.of(new RegistrationOrder.Address("1000001", "ﾄｳｷﾖｳﾄ ﾐﾎﾝｸ 1-1", ""))),
                Optional.empty(),
                LocalDate.of(2026, 12, 1),
                Optional.of(new RegistrationOrder.Remuneration(280_000, 0, 280_000)),
                true,
                false,
                Optional.of(new RegistrationOrder.Arrival("202612011000001234", LocalDate.of(2026, 12, 1))),
                number);
    }
}
