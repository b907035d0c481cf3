package dev.todoke.hub.ops.routes;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the routes stand in their picture: a row a route, from left to right where work comes from, the route, and where it goes. Lengths are
 * units of the picture's own coordinates.
 */
public record RoutePicture(int width, int height, List<Row> rows) {

    private static final int WIDTH = 960;
    private static final int ROW = 52;
    private static final int GAP = 14;
    private static final int TARGET = 24;

    /**
     * @param firstOfBoundary whether the boundary changes with this row
     * @param called whether another route calls it, so that it hangs below that one
     */
    public record Row(
            int y, int height, boolean firstOfBoundary, boolean called, RouteView route, List<Target> targets) {}

    /** A place work goes to, and how far below the row's top it stands. */
    public record Target(int y, Place place) {}

    public static RoutePicture of(List<RouteView> routes) {
        List<Row> rows = new ArrayList<>();
        int y = 0;
        String boundary = "";
        for (RouteView route : routes) {
            boolean first = !route.boundary().equals(boundary);
            boundary = route.boundary();
            y += first ? GAP : 0;
            List<Place> left = route.to().stream()
                    .filter(place -> place.kind() != Place.Kind.ROUTE)
                    .toList();
            int height = Math.max(ROW, left.size() * TARGET + 20);
            List<Target> targets = new ArrayList<>();
            for (Place place : left) {
                targets.add(
                        new Target((height - 8) / 2 - (left.size() - 1) * TARGET / 2 + targets.size() * TARGET, place));
            }
            rows.add(new Row(y, height, first, route.calledByOneOf(routes), route, targets));
            y += height;
        }
        return new RoutePicture(WIDTH, y + GAP, rows);
    }
}
