package dev.todoke.hub.ops.desk;

import dev.todoke.hub.ops.routes.RoutePicture;
import dev.todoke.hub.ops.routes.RouteView;
import dev.todoke.hub.ops.routes.RunningRoutes;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** ルート: the running routes as a picture and as a table. */
@Controller
class RoutesPage {

    private final RunningRoutes running;

    RoutesPage(RunningRoutes running) {
        this.running = running;
    }

    @GetMapping("/routes")
    String show(Model model) {
        List<RouteView> routes = running.all();
        model.addAttribute("routes", routes);
        model.addAttribute("picture", RoutePicture.of(routes));
        return "desk/routes";
    }
}
