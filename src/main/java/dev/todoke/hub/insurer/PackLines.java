package dev.todoke.hub.insurer;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line of a file a place is. */
public final class PackLines {
    private final Node root;

    PackLines(byte[] file) {
        this.root = compose(file);
    }

    private static Node compose(byte[] file) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(new String(file, StandardCharsets.UTF_8)));
        } catch (YAMLException e) {
            // What is wrong is told by who reads the content.
            return null;
        }
    }

    /** The line of a place, or of the nearest block around it that is in the file; 0 when the file is no YAML. */
    int of(String place) {
        if (root == null) {
            return 0;
        }
        Node at = root;
        int line = line(at);
        for (String step : place.replace("[", ".[").split("\\.")) {
            Optional<Node> below = below(at, step);
            if (below.isEmpty()) {
                break;
            }
            at = below.get();
            line = line(at);
        }
        return line;
    }

    private static Optional<Node> below(Node at, String step) {
        if (at instanceof SequenceNode list && step.matches("\\[[0-9]+]")) {
            int index = Integer.parseInt(step.substring(1, step.length() - 1));
            return index < list.getValue().size() ? Optional.of(list.getValue().get(index)) : Optional.empty();
        }
        if (at instanceof MappingNode block) {
            return block.getValue().stream()
                    .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(step))
                    .map(NodeTuple::getValueNode)
                    .findFirst();
        }
        return Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
