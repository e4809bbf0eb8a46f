/**
 * A part of the page that is loaded when it is first shown; where it does not come, the person is told and may try again.
 * `waiting` stands in its room until then, so that what is below does not move under a finger.
 */
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export const later =
  <Props extends object>(
    load: () => Promise<ComponentType<Props>>,
    waiting: (props: Props) => ComponentChildren = () => null,
  ) =>
  (props: Props) => {
    const [Part, setPart] = useState<ComponentType<Props> | undefined>();
    const [tries, retry] = useState(0);
    const [failed, fail] = useState(0);
    useEffect(() => {
      load().then(
        (loaded) => setPart(() => loaded),
        () => fail(tries + 1),
      );
    }, [tries]);
    if (Part !== undefined) return <Part {...props} />;
    if (failed <= tries) return waiting(props);
    return (
      <p class="error" role="alert">
        <span>
          这一部分没有取到，可能是网络断了。填好的内容都在。
          <button type="button" class="link" onClick={() => retry(failed)}>
            再试一次
          </button>
          {tries > 0 && '　仍然不行的，连上网络后刷新页面。'}
        </span>
      </p>
    );
  };
