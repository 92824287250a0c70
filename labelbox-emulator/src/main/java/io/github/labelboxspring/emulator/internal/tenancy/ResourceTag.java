package io.github.labelboxspring.emulator.internal.tenancy;

/** A colored tag of projects. */
public final class ResourceTag extends Entity {

    private String text;
    private String color;

    public ResourceTag(Session session, String text, String color) {
        super(session.world().ids().cuid(), session.world().now());
        this.text = text;
        this.color = color;
    }

    public String text() {
        return this.text;
    }

    public String color() {
        return this.color;
    }

    public void change(String newText, String newColor) {
        this.text = newText;
        this.color = newColor;
    }
}
