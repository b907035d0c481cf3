package dev.todoke.hub.ops.routes;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.language.ConstantExpression;

/** Where a route leaves its work, read from its definition. */
final class RouteTargets {

    private static final String DESTINATION = "CamelJmsDestinationName";

    private final CamelContext context;
    private final RouteDefinition definition;

    RouteTargets(CamelContext context, RouteDefinition definition) {
        this.context = context;
        this.definition = definition;
    }

    List<Place> places() {
        boolean chosen = steps(SetHeaderDefinition.class).anyMatch(header -> DESTINATION.equals(header.getName()));
        return Stream.of(
                        steps(ToDefinition.class).map(ToDefinition::getUri),
                        steps(ToDynamicDefinition.class).map(ToDynamicDefinition::getUri),
                        steps(EnrichDefinition.class)
                                .map(EnrichDefinition::getExpression)
                                .filter(ConstantExpression.class::isInstance)
                                .map(uri -> uri.getExpression()))
                .flatMap(uris -> uris)
                .map(uri -> Place.of(context.resolvePropertyPlaceholders(uri)))
                .map(place -> chosen ? place.chosenByMessage() : place)
                .distinct()
                .toList();
    }

    private <T extends ProcessorDefinition<?>> Stream<T> steps(Class<T> type) {
        Collection<T> found = ProcessorDefinitionHelper.filterTypeInOutputs(definition.getOutputs(), type);
        return found.stream();
    }
}
