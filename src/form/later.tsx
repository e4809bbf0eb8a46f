/** A part of the page that is loaded when it is first shown. */
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export const later =
  <Props extends object>(load: () => Promise<ComponentType<Props>>, waiting: ComponentChildren = null) =>
  (props: Props) => {
    const [Part, setPart] = useState<ComponentType<Props> | undefined>();
    useEffect(() => {
      void load().then((loaded) => setPart(() => loaded));
    }, []);
    return Part === undefined ? waiting : <Part {...props} />;
  };
