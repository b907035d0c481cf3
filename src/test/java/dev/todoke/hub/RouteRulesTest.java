package dev.todoke.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.util.StringUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What every route file keeps to, so that reading the folder tells the whole system. */
class RouteRulesTest {

    private static final Path ROUTES = Path.of("routes");
    private static final int MOST_NODES = 12;
    private static final Pattern LITERAL_PLACE = Pattern.compile(
            "(?i)(sftp|ftp|http|https|tcp|amqp)://|localhost|\\d+\\.\\d+\\.\\d+\\.\\d+|password|secret|username=");

    @TestFactory
    Stream<DynamicTest> every_route_keeps_the_house_rules() throws IOException {
        return files("routes")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws Exception {
        Document xml = parse(file);
        NodeList routes = xml.getElementsByTagName("route");
        assertThat(routes.getLength()).as("one route a file").isEqualTo(1);
        Element route = (Element) routes.item(0);
        String name = file.getFileName().toString().replace(".camel.xml", "");
        assertThat(route.getAttribute("id")).as("id is the file name").isEqualTo(name);
        assertThat(name)
                .as("the name begins with its boundary")
                .startsWith(file.getParent().getFileName() + "-");
        assertThat(route.getAttribute("description")).as("description").isNotBlank();
        assertThat(policies()).as("error policy").contains(route.getAttribute("routeConfigurationId"));
        assertThat(route.getElementsByTagName("*").getLength() - expressions(route))
                .as("nodes")
                .isLessThanOrEqualTo(MOST_NODES);
        assertThat(LITERAL_PLACE
                        .matcher(Files.readString(file).replace("http://camel.apache.org/schema/spring", ""))
                        .results())
                .as("places and secrets are settings")
                .isEmpty();
    }

    private static int expressions(Element route) {
        return Stream.of("simple", "constant")
                .mapToInt(tag -> route.getElementsByTagName(tag).getLength())
                .sum();
    }

    @Test
    void every_policy_is_used_and_ends_in_handling_or_leaves_it_to_the_caller() throws Exception {
        Set<String> used = new TreeSet<>();
        for (Path file : files("routes").toList()) {
            used.add(
                    ((Element) parse(file).getElementsByTagName("route").item(0)).getAttribute("routeConfigurationId"));
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(policies());
    }

    @Test
    void every_route_has_a_test_of_its_name() throws IOException {
        assertThat(files("routes").map(RouteRulesTest::testOf))
                .allSatisfy(test -> assertThat(test).exists());
    }

    private static Path testOf(Path file) {
        String name = Stream.of(
                        file.getFileName().toString().replace(".camel.xml", "").split("-"))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
        return Path.of("src/test/java/dev/todoke/hub/routes", name + "RouteTest.java");
    }

    @Test
    void there_is_a_route_for_every_step_of_the_agenda() throws IOException {
        List<String> names = files("routes")
                .map(file -> file.getFileName().toString().replace(".camel.xml", ""))
                .toList();
        assertThat(names)
                .contains(
                        "agency-package-cases",
                        "agency-send-submission",
                        "agency-poll-submission",
                        "agency-collect-documents",
                        "insurer-send-registration",
                        "insurer-send-deregistration",
                        "insurer-send-filing",
                        "insurer-send-application",
                        "employer-write-outbox",
                        "window-sweep",
                        "notice-issue-incomplete",
                        "notice-issue-qualification",
                        "notice-send-copy",
                        "notice-remind-employer");
    }

    private static Set<String> policies() throws Exception {
        Set<String> ids = new TreeSet<>();
        for (Path file : files("common").toList()) {
            NodeList found = parse(file).getElementsByTagName("routeConfiguration");
            for (int i = 0; i < found.getLength(); i++) {
                ids.add(((Element) found.item(i)).getAttribute("id"));
            }
        }
        return ids;
    }

    private static Stream<Path> files(String kind) throws IOException {
        boolean common = kind.equals("common");
        try (Stream<Path> all = Files.walk(ROUTES)) {
            return all
                    .filter(file -> file.toString().endsWith(".camel.xml"))
                    .filter(file -> file.getParent().endsWith("common") == common)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }
}
