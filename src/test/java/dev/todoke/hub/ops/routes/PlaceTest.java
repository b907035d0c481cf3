package dev.todoke.hub.ops.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "agenda://window-sweep?batch=1000, AGENDA, window-sweep",
        "jms:queue:hub.insurer.result.v1?concurrentConsumers=2, QUEUE, hub.insurer.result.v1",
        "jms://queue:hub.insurer.result.v1, QUEUE, hub.insurer.result.v1",
        "sftp://hub@10.0.0.1:22/mihon?password=secret, FOLDER, SFTP /mihon",
        "direct://insurer-hand-over-batch, ROUTE, insurer-hand-over-batch",
        "https://user:secret@agency.example/x?key=secret, OTHER, https",
    })
    void an_address_is_shown_without_user_host_or_options(String uri, Place.Kind kind, String name) {
        Place actual = Place.of(uri);

        assertThat(actual).isEqualTo(new Place(kind, name));
    }
}
