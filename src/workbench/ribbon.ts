/** A button of the add-in's ribbon group, as the manifest declares it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The associated action, or null for the button that only shows the pane. */
  readonly action: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the ribbon group out of the manifest, so that the workbench shows the very buttons that Excel would. Icons keep their file name only. */
export function readRibbon(manifest: Document): RibbonGroup {
  const resources = new Map<string, string>();
  for (const tag of ["bt:String", "bt:Image", "bt:Url"]) {
    for (const node of manifest.getElementsByTagName(tag)) {
      const id = node.getAttribute("id");
      if (id !== null) resources.set(id, node.getAttribute("DefaultValue") ?? "");
    }
  }
  const resource = (parent: Element | undefined, tag: string): string =>
    resources.get(parent?.getElementsByTagName(tag)[0]?.getAttribute("resid") ?? "") ?? "";
  const group = manifest.getElementsByTagName("Group")[0];
  const buttons = [...(group?.getElementsByTagName("Control") ?? [])].map((control) => ({
    id: control.getAttribute("id") ?? "",
    label: resource(control, "Label"),
    tip: resource(control.getElementsByTagName("Supertip")[0], "Description"),
    icon: `assets/${
      resources
        .get(
          [...control.getElementsByTagName("bt:Image")].find((image) => image.getAttribute("size") === "32")?.getAttribute("resid") ?? "",
        )
        ?.split("/")
        .pop() ?? ""
    }`,
    action: control.getElementsByTagName("FunctionName")[0]?.textContent ?? null,
  }));
  return { label: resource(group, "Label"), buttons };
}
