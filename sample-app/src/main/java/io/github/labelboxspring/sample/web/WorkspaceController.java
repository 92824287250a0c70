package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.error.LabelboxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Projects and datasets of the workspace. The page is there at once; what Labelbox has to list follows. */
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
            model.addAttribute("projects", this.objects.projects());
            model.addAttribute("datasets", this.objects.datasets());
        } catch (LabelboxException ex) {
            LOG.warn("The workspace cannot be listed", ex);
            model.addAttribute("problem", ex.getMessage());
        }
        return "workspace :: objects";
    }
}
