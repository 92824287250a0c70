package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.sample.web.WorkspaceObjects.Entries;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Projects and datasets of the workspace. The page is rendered immediately, and then fetches the lists from Labelbox.
 */
@Controller
@RequestMapping("/workspace")
class WorkspaceController {

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceController.class);

    private final WorkspaceObjects objects;

    WorkspaceController(WorkspaceObjects objects) {
        this.objects = objects;
    }

    @GetMapping
    String page() {
        return "workspace";
    }

    @GetMapping("/objects")
    String objects(Model model) {
        try {
            model.addAttribute("projects", this.objects.projects(null));
            model.addAttribute("datasets", this.objects.datasets(null));
        } catch (LabelboxException ex) {
            LOG.warn("The workspace cannot be listed", ex);
            model.addAttribute("problem", ex.getMessage());
        }
        return "workspace :: objects";
    }

    @GetMapping("/projects")
    String projects(@RequestParam String after, Model model) {
        return further("projects", this.objects::projects, after, model);
    }

    @GetMapping("/datasets")
    String datasets(@RequestParam String after, Model model) {
        return further("datasets", this.objects::datasets, after, model);
    }

    private static String further(String kind, Function<String, Entries> pages, String after, Model model) {
        model.addAttribute("kind", kind);
        try {
            model.addAttribute("list", pages.apply(after));
            return "workspace :: further";
        } catch (LabelboxException ex) {
            LOG.warn("Further {} of the workspace cannot be listed", kind, ex);
            model.addAttribute("after", after);
            model.addAttribute("problem", ex.getMessage());
            return "workspace :: failed";
        }
    }
}
