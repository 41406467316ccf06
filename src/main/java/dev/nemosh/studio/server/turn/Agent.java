package dev.nemosh.studio.server.turn;

import dev.nemosh.studio.director.ProjectView;
import dev.nemosh.studio.director.Step;
import java.util.List;

/** Whoever answers prompts: the director, or a test's own. */
@FunctionalInterface
public interface Agent {

    /** What the prompt makes of the project, step by step. */
    List<Step> answer(String prompt, ProjectView project);
}
